using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// What time to convergence is followed over: the width (C13) or the size of the training set (C14). The claims are about its log-log
/// slope on noise and on real data, of which a censored run leaves a bound.
/// </summary>
/// <param name="Name">Of the axis: <c>width</c>.</param>
/// <param name="Factors">Multiples of the smallest width or size.</param>
/// <param name="ArmOf">A condition's arm at a factor.</param>
internal sealed record ConvergenceAxis(string Name, IReadOnlyList<double> Factors, Func<Condition, double, Arm<DynamicsRun>> ArmOf)
{
    /// <summary>Over widths, without the narrowest, which often does not fit even real data.</summary>
    public static readonly ConvergenceAxis Width = new("width", [.. CapacityProtocol.WidthFactors.Skip(1)], CapacityProtocol.Width);

    /// <summary>Over training set sizes.</summary>
    public static readonly ConvergenceAxis Size = new("N", CapacityProtocol.SizeFactors, CapacityProtocol.Size);

    /// <summary>With inputs in [0, 1], and the ends once more with standardised ones: the paper does not say which it has.</summary>
    public static readonly IReadOnlyList<Condition> Conditions =
    [
        Condition.Real, .. CapacityProtocol.Timed.SelectMany(noise => noise.Levels), Condition.Real.Standardised,
        Condition.RandX(1).Standardised,
    ];

    /// <summary>
    /// 3.5 % a doubling, 11 % over the range of widths and 19 % over that of sizes: less could not be seen in the paper's figure.
    /// </summary>
    private const double Least = 0.05;

    /// <summary>The arms of one condition.</summary>
    public IReadOnlyList<Arm<DynamicsRun>> Arms(Condition condition) => [.. Factors.Select(factor => ArmOf(condition, factor))];

    /// <summary>The arms of all conditions.</summary>
    public IReadOnlyList<Arm> AllArms => [.. Conditions.SelectMany(Arms)];

    /// <summary>Real data in place of noise, and the smallest in place of all.</summary>
    public NegativeControl Control => new(
        $"real data in place of noise, and the smallest {Name} in place of every other",
        [.. Conditions.SelectMany(condition => Factors.Select(factor => SmallestOfReal(condition, factor)))]);

    /// <summary>Slopes, how many runs are censored, and the times.</summary>
    public IReadOnlyList<Sample> Samples =>
    [
        Preconditions.Diverged(Conditions.SelectMany(Arms)),
        Preconditions.LeastFittedOnReal(Arms(Condition.Real).Concat(Arms(Condition.Real.Standardised))),
        .. Conditions.Select(condition => Slope(condition, ConvergenceSamples.Fitted)),
        .. Conditions.Select(condition => Slope(condition, ConvergenceSamples.Mostly)),
        .. Conditions.Select(condition => ConvergenceSamples.Censored(condition.Name, Arms(condition))),
        .. Conditions.SelectMany(Arms).Select(arm => ConvergenceSamples.Epochs(arm, ConvergenceSamples.Fitted)),
    ];

    /// <summary>The slope of real data itself: the paper says that it is slowed as well, if less.</summary>
    /// <param name="sign">1 where more takes longer, -1 where more is faster.</param>
    public Effect OfReal(int sign) => new(
        "real", Unit, sample => sign > 0 ? At(sample, [Condition.Real]) : 0.0 - At(sample, [Condition.Real]),
        Criterion.Paired(Least));

    /// <summary>The difference between the mean slope on a kind of noise and that on real data.</summary>
    /// <param name="noise">The noise.</param>
    /// <param name="sign">1 where the slope on noise is claimed to be the larger, -1 where that on real data is.</param>
    public Effect Difference(ConditionKind noise, int sign) => Difference(noise.Name, noise.Levels, Condition.Real, "", sign);

    /// <summary>The same of nothing but random inputs, with standardised inputs.</summary>
    public Effect StandardisedDifference(int sign) => Difference(
        "randX", [Condition.RandX(1).Standardised], Condition.Real.Standardised, ", standardised", sign);

    private Effect Difference(string name, IReadOnlyList<Condition> noise, Condition real, string suffix, int sign) => new(
        sign > 0 ? $"{name} - real{suffix}" : $"real - {name}{suffix}", Unit,
        sample => sign > 0 ? At(sample, noise) - At(sample, [real]) : At(sample, [real]) - At(sample, noise),
        Criterion.Paired(Least));

    private string Unit => $"slope of log epochs on log {Name}";

    private static Measured At(ReplicateSamples sample, IEnumerable<Condition> conditions) => CapacitySamples.Mean(
        sample, conditions.Select(condition => ConvergenceSamples.SlopeOf(condition.Name, ConvergenceSamples.Fitted)));

    private Sample Slope(Condition condition, double accuracy) =>
        ConvergenceSamples.Slope(condition.Name, Factors, Arms(condition), accuracy);

    private Arm<DynamicsRun> SmallestOfReal(Condition condition, double factor) =>
        ArmOf(Condition.Real with { Scaling = condition.Scaling }, Factors[0]).InPlaceOf(ArmOf(condition, factor).Name);
}
