namespace ClaimsSuite.Engine.Dynamics;

/// <summary>Critical sample ratios of one network, each 0 ... 1, as a <see cref="CriticalSampleSchedule"/> asks for them.</summary>
/// <param name="OnValidation">[C] by LASS on validation examples, after each measured epoch that training came to.</param>
/// <param name="OnTraining">[T] on training examples.</param>
/// <param name="AtRadii">[R] on validation examples at the other radii, when training has ended.</param>
/// <param name="Baselines">[1 + R] the trained network by other searches, at the schedule's radius and at the others; none where not
/// asked for.</param>
public sealed record CriticalSampleRecord(
    double[] OnValidation, double[] OnTraining, double[] AtRadii, IReadOnlyList<SearchComparison> Baselines);

/// <summary>Shares of the same examples that different searches find critical, 0 ... 1.</summary>
/// <param name="Lass">Found by LASS.</param>
/// <param name="Fgsm">Found by the fast gradient sign method.</param>
/// <param name="LassOnly">Found by LASS and missed by FGSM.</param>
/// <param name="FgsmOnly">Found by FGSM and missed by LASS.</param>
/// <param name="Random">Found by as many uniform draws as LASS may take steps.</param>
public sealed record SearchComparison(double Lass, double Fgsm, double LassOnly, double FgsmOnly, double Random);
