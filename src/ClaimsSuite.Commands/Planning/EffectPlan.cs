using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.Planning;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Commands.Planning;

/// <summary>What to expect of one effect if the truth is a certain value.</summary>
/// <param name="Case">Which value that is: <c>delta</c>, <c>twice delta</c>, <c>middle</c>, <c>zero</c>, <c>margin</c>.</param>
/// <param name="Truth">The value.</param>
/// <param name="Power">The chance that the tests reject.</param>
/// <param name="Supported">The chance that the effect comes out Supported: that the estimate is large enough besides.</param>
internal sealed record Chance(string Case, double Truth, double Power, double Supported);

/// <summary>One effect of a claim at the planned replicates.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Judged">Replicates that give a value: half of them where they are halved.</param>
/// <param name="Stored">Values that stored replicates give.</param>
/// <param name="StandardDeviation">Of those values; none where there are too few.</param>
/// <param name="Unknown">Why nothing can be said of the power; empty where it can.</param>
/// <param name="Chances">At an effect of delta and of twice delta, or what the criterion has in their place; empty where not known.</param>
internal sealed record EffectPlan(
    Effect Effect, int Judged, int Stored, double? StandardDeviation, string Unknown, IReadOnlyList<Chance> Chances)
{
    /// <summary>A standard deviation of fewer values says too little.</summary>
    private const int FewestValues = 3;

    /// <summary>Plans one effect of a trial.</summary>
    /// <param name="trial">The trial as planned.</param>
    /// <param name="effect">The effect.</param>
    /// <param name="values">Its values over stored replicates.</param>
    public static EffectPlan Of(Trial trial, Effect effect, IReadOnlyList<double> values)
    {
        var judged = trial.Claim.Judged(trial.Replicates);
        var unfit = values.Count(value => !double.IsFinite(value));
        if (values.Count < FewestValues || unfit > 0)
        {
            return new EffectPlan(
                effect, judged, values.Count, null,
                unfit > 0 ? $"{unfit} of {values.Count} stored values are not finite" : $"{values.Count} of {FewestValues} stored values",
                []);
        }
        var deviation = Math.Sqrt(Moments.Variance([.. values]));
        return deviation > 0
            ? new EffectPlan(effect, judged, values.Count, deviation, "", [.. ChancesOf(effect.Criterion, judged, deviation, trial)])
            : new EffectPlan(effect, judged, values.Count, deviation, "stored values do not differ", []);
    }

    private static IEnumerable<Chance> ChancesOf(Criterion criterion, int judged, double deviation, Trial trial)
    {
        var (low, high) = criterion.Tested;
        var least = double.IsFinite(high) ? double.NegativeInfinity : criterion.Delta;
        var alpha = Criterion.Alpha / trial.FamilySize;
        return Truths(criterion).Select(truth => new Chance(
            truth.Case, truth.Value, Power(truth.Value), SupportPower.Of(judged, truth.Value, deviation, low, high, least, alpha)));

        // One test is planned as Replicates.ForPower plans it; two of one sample are not independent, and simulated together.
        double Power(double truth) => double.IsFinite(high) || judged < 2
            ? SupportPower.Of(judged, truth, deviation, low, high, double.NegativeInfinity, alpha)
            : Replicates.SignFlipPower(judged, truth - low, deviation, alpha);
    }

    /// <summary>
    /// An effect of delta is one as far from the null as delta is. Where alike or no worse is claimed, the truth that it is about is no
    /// difference, and of no worse also one that is better by the margin.
    /// </summary>
    private static IEnumerable<(string Case, double Value)> Truths(Criterion criterion)
    {
        var (low, high) = criterion.Tested;
        if (double.IsFinite(high))
            return [("middle", (low + high) / 2)];
        // The bound of a non-inferiority is all that it asks for, and lies on the other side of no difference.
        return criterion.Delta == low && low < 0
            ? [("zero", 0), ("margin", -low)]
            : [("delta", criterion.Delta), ("twice delta", low + (2 * (criterion.Delta - low)))];
    }
}
