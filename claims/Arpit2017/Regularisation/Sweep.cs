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

    /// <summary>Units of a hidden layer of an MLP, at least 1, in place of the tier's; none where the tier's are meant.</summary>
    public int? Hidden { get; init; }

    /// <summary>The same network under the same name, without a regulariser and with the whole step.</summary>
    public Setting Plain => this with { Regularisation = RegularisationSettings.None, Convolutional = null, StepFactor = 1 };

    /// <summary>The same with MLPs of another width, under a name that says so.</summary>
    public Setting WithHidden(int units) => this with { Name = FormattableString.Invariant($"{Name} with {units} units"), Hidden = units };
}

/// <summary>One regulariser at several strengths: a curve of figure 10.</summary>
/// <param name="Name">As reports name it.</param>
/// <param name="Settings">From weak to strong, by names that begin with the regulariser's.</param>
internal sealed record Sweep(string Name, IReadOnlyList<Setting> Settings)
{
    private readonly Setting? _tuned, _mild;

    /// <summary>Plain training, which the settings are compared with.</summary>
    public Setting Baseline { get; init; } = new(Regularisers.None, RegularisationSettings.None);

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

    /// <summary>Plain training, once for all regularisers that are compared with the same, and then all strengths.</summary>
    public static IEnumerable<Setting> WithBaselines(IEnumerable<Sweep> sweeps) =>
        sweeps.Select(sweep => sweep.Baseline).Distinct().Concat(sweeps.SelectMany(sweep => sweep.Settings));

    /// <summary>The same with MLPs of another width, compared with plain training of that width; none of its strengths is tuned.</summary>
    public Sweep WithHidden(int units) => new(
        FormattableString.Invariant($"{Name} with {units} units"), [.. Settings.Select(setting => setting.WithHidden(units))])
    {
        Baseline = Baseline.WithHidden(units),
    };

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
