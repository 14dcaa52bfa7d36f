namespace ClaimsSuite.Engine.Dynamics;

/// <summary>Critical sample ratios of one network, each 0 ... 1, as a <see cref="CriticalSampleSchedule"/> asks for them.</summary>
/// <param name="OnValidation">[C] by LASS on validation examples, after each measured update and epoch that training came to.</param>
/// <param name="OnTraining">[T] on training examples.</param>
/// <param name="AtRadii">[R] on validation examples at the other radii, when training has ended.</param>
/// <param name="Baselines">[B] the trained network by other searches, at each of the schedule's radii for it.</param>
public sealed record CriticalSampleRecord(
    double[] OnValidation, double[] OnTraining, double[] AtRadii, IReadOnlyList<SearchComparison> Baselines);

/// <summary>Shares of the same examples that different searches find critical, 0 ... 1.</summary>
public sealed record SearchComparison
{
    /// <summary>Found by LASS.</summary>
    public required double Lass { get; init; }

    /// <summary>Found by LASS with every step along the gradient at the input, as Algorithm 1 is printed.</summary>
    public required double PrintedLass { get; init; }

    /// <summary>Found by as many uniform draws as LASS may take steps.</summary>
    public required double Random { get; init; }

    /// <summary>Found by FGSM along the gradient's exact sign.</summary>
    public required double Fgsm { get; init; }

    /// <summary>Found by LASS and missed by that.</summary>
    public required double LassOnly { get; init; }

    /// <summary>Found by FGSM as published, along the sign of the gradient in float32.</summary>
    public required double PublishedFgsm { get; init; }

    /// <summary>Found by LASS and missed by that.</summary>
    public required double LassOnlyOfPublished { get; init; }

    /// <summary>Inputs at which that gradient is zero in every coordinate.</summary>
    public required double ZeroGradient { get; init; }
}
