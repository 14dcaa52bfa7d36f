using ClaimsSuite.Data;
using ClaimsSuite.Experiments;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>What a training set is made of.</summary>
/// <param name="Name">As reports name it: <c>randY 0.4</c>.</param>
/// <param name="Set">The kind of noise.</param>
/// <param name="Level">The fraction of noise, 0 ... 1.</param>
internal sealed record Condition(string Name, TrainingSet Set, double Level)
{
    /// <summary>Real data.</summary>
    public static readonly Condition Real = new("real", TrainingSet.Real, 0);

    /// <summary>The share of the examples that are left to train on, above 0 and at most 1.</summary>
    public double Left { get; init; } = 1;

    /// <summary>How pixels become inputs.</summary>
    public InputScaling Scaling { get; init; } = InputScaling.UnitInterval;

    /// <summary>The same with standardised inputs.</summary>
    public Condition Standardised => this with { Name = $"{Name} standardised", Scaling = InputScaling.Standardised };

    /// <summary>The name of the arm of a width.</summary>
    public string AtWidth(double factor) => FormattableString.Invariant($"{Name}, width x{factor}");

    /// <summary>The name of the arm of a training set size.</summary>
    public string AtSize(double factor) => FormattableString.Invariant($"{Name}, N x{factor}");

    /// <summary>Gaussian inputs in place of a fraction of the inputs.</summary>
    public static Condition RandX(double level) => new(FormattableString.Invariant($"randX {level}"), TrainingSet.RandX, level);

    /// <summary>Random labels in place of a fraction of the labels.</summary>
    public static Condition RandY(double level) => new(FormattableString.Invariant($"randY {level}"), TrainingSet.RandY, level);

    /// <summary>
    /// As many real examples as there are left when a fraction is taken out. They are drawn anew, which is the same: noise falls on
    /// examples at random.
    /// </summary>
    public static Condition Removed(double level) =>
        new(FormattableString.Invariant($"removed {level}"), TrainingSet.Real, 0) { Left = 1 - level };
}

/// <summary>Training sets of one kind.</summary>
/// <param name="Name">As effects name it: <c>randY</c>.</param>
/// <param name="Levels">Themselves, by rising level of noise.</param>
internal sealed record ConditionKind(string Name, IReadOnlyList<Condition> Levels)
{
    /// <summary>Gaussian inputs.</summary>
    public static ConditionKind Inputs(params IEnumerable<double> levels) => new("randX", [.. levels.Select(Condition.RandX)]);

    /// <summary>Random labels.</summary>
    public static ConditionKind Labels(params IEnumerable<double> levels) => new("randY", [.. levels.Select(Condition.RandY)]);
}
