using ClaimsSuite.Engine.Regularisation;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>One way to train.</summary>
/// <param name="Name">As reports name it: <c>dropout 0.5</c>; without a comma, which ends it in the names of samples.</param>
/// <param name="Regularisation">What keeps the network from memorising.</param>
internal sealed record Setting(string Name, RegularisationSettings Regularisation)
{
    /// <summary>The same for the convolutional network, where it is another.</summary>
    public RegularisationSettings? Convolutional { get; init; }

    /// <summary>What the step size is multiplied by, above 0; 1 but where slow training is what is tried.</summary>
    public double StepFactor { get; init; } = 1;
}

/// <summary>One regulariser at several strengths: a curve of figure 10.</summary>
/// <param name="Name">As reports name it.</param>
/// <param name="Settings">From weak to strong, by names that begin with the regulariser's.</param>
internal sealed record Sweep(string Name, IReadOnlyList<Setting> Settings)
{
    private readonly Setting? _tuned, _mild;

    /// <summary>A strength that makes the most of real data.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public Setting Tuned
    {
        get => _tuned ?? throw new InvalidOperationException($"No strength of {Name} is tuned.");
        init => _tuned = value;
    }

    /// <summary>A strength at which random labels are still memorised in the end.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public Setting Mild
    {
        get => _mild ?? throw new InvalidOperationException($"No strength of {Name} is mild.");
        init => _mild = value;
    }

    /// <summary>A regulariser at the given strengths.</summary>
    /// <param name="name">As reports name it.</param>
    /// <param name="strengths">From weak to strong.</param>
    /// <param name="at">What a strength means.</param>
    /// <param name="tuned">The tuned strength of MLPs, and of the convolutional network.</param>
    /// <param name="mild">The mild strength of MLPs, and of the convolutional network.</param>
    public static Sweep Over(
        string name, double[] strengths, Func<double, RegularisationSettings> at, (double Mlp, double Convolutional) tuned,
        (double Mlp, double Convolutional) mild) => Over(name, strengths, at) with
    {
        Tuned = new Setting($"tuned {name}", at(tuned.Mlp)) { Convolutional = at(tuned.Convolutional) },
        Mild = new Setting($"mild {name}", at(mild.Mlp)) { Convolutional = at(mild.Convolutional) },
    };

    /// <summary>A regulariser at the given strengths, of which none is tuned or mild.</summary>
    public static Sweep Over(string name, double[] strengths, Func<double, RegularisationSettings> at) => new(
        name, [.. strengths.Select(strength => new Setting(FormattableString.Invariant($"{name} {strength}"), at(strength)))]);

    /// <summary>Regularisers at one of their strengths each.</summary>
    public static Sweep[] Only(IEnumerable<Sweep> sweeps, Func<Sweep, Setting> strength) =>
        [.. sweeps.Select(sweep => new Sweep(sweep.Name, [strength(sweep)]))];

    /// <summary>Training by smaller steps, which is no regulariser.</summary>
    /// <param name="name">As reports name it.</param>
    /// <param name="factors">Of the step size, descending.</param>
    public static Sweep OverSteps(string name, double[] factors) => new(
        name,
        [
            .. factors.Select(factor => new Setting(FormattableString.Invariant($"{name} {factor}"), RegularisationSettings.None)
            {
                StepFactor = factor,
            }),
        ]);
}
