using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// What time to convergence is followed over: the width (C13) or the size of the training set (C14). The claims are about its log-log
/// slope on noise and on real data, of which a censored run leaves a bound.
/// </summary>
/// <param name="Unit">Of the slope.</param>
/// <param name="Factors">Multiples of the smallest width or size.</param>
/// <param name="At">The name of a condition's arm at a factor.</param>
/// <param name="Arms">The arms of one condition.</param>
/// <param name="ArmsAs">Arms of one condition's names, trained as another, with seeds of their own.</param>
internal sealed record ConvergenceAxis(
    string Unit,
    IReadOnlyList<double> Factors,
    Func<Condition, double, string> At,
    Func<Condition, IEnumerable<Arm<DynamicsRun>>> Arms,
    Func<Condition, Condition, IEnumerable<Arm<DynamicsRun>>> ArmsAs)
{
    /// <summary>The conditions that are compared.</summary>
    public static readonly IReadOnlyList<Condition> Conditions = [Condition.Real, Condition.RandX(1), Condition.RandY(1)];

    /// <summary>Over widths.</summary>
    public static readonly ConvergenceAxis Width = new(
        "slope of log epochs on log width", ConvergenceProtocol.WidthFactors, (condition, factor) => condition.AtWidth(factor),
        ConvergenceProtocol.Widths, ConvergenceProtocol.WidthsAs);

    /// <summary>Over training set sizes.</summary>
    public static readonly ConvergenceAxis Size = new(
        "slope of log epochs on log N", ConvergenceProtocol.SizeFactors, (condition, factor) => condition.AtSize(factor),
        ConvergenceProtocol.Sizes, ConvergenceProtocol.SizesAs);

    /// <summary>The arms of all conditions.</summary>
    public IReadOnlyList<Arm> AllArms => [.. Conditions.SelectMany(Arms)];

    /// <summary>Real data in place of noise.</summary>
    public NegativeControl Control => new(
        "real data in place of noise", [.. Conditions.Skip(1).SelectMany(noise => ArmsAs(noise, Condition.Real))]);

    /// <summary>Slopes, how many runs are censored, and the times.</summary>
    public IReadOnlyList<Sample> Samples =>
    [
        Preconditions.Diverged(Conditions.SelectMany(Arms)),
        .. Conditions.Select(condition => ConvergenceSamples.Slope(Factors, factor => At(condition, factor), condition.Name)),
        .. Conditions.Select(condition => ConvergenceSamples.Censored(Factors, factor => At(condition, factor), condition.Name)),
        .. Conditions.SelectMany(
            condition => Factors.Select(factor => ConvergenceSamples.Epochs(At(condition, factor), At(condition, factor)))),
    ];

    /// <summary>The difference between the slope on one noise and that on real data.</summary>
    /// <param name="noise">The noise.</param>
    /// <param name="noiseIsSteeper">Which of them is claimed to be the larger.</param>
    public Effect Difference(Condition noise, bool noiseIsSteeper)
    {
        var (larger, smaller) = noiseIsSteeper ? (noise.Name, Condition.Real.Name) : (Condition.Real.Name, noise.Name);
        return new Effect($"{larger} - {smaller}", Unit, sample => sample[larger] - sample[smaller], Criterion.Paired(delta: 0.15));
    }
}
