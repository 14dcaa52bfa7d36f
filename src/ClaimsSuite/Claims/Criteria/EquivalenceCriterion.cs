using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Statistics.Sequential;

namespace ClaimsSuite.Claims.Criteria;

/// <summary>The mean effect lies between two bounds: each is excluded by a one-sided test of its own (Schuirmann, 1987).</summary>
/// <param name="Low">Lower bound of what counts as no difference, in the effect's unit.</param>
/// <param name="High">Upper bound.</param>
internal sealed record EquivalenceCriterion(double Low, double High) : Criterion
{
    /// <inheritdoc/>
    public override string Requirement => FormattableString.Invariant($"in {Low:0.###} .. {High:0.###}");

    /// <inheritdoc/>
    public override (double Low, double High) Tested => (Low, High);

    /// <inheritdoc/>
    public override double Delta => High;

    /// <inheritdoc/>
    public override SequentialTest? Sequential(double alpha) => null;

    /// <inheritdoc/>
    protected internal override double P(double[] effects, SeededRandom random) => Equivalence.Run(effects, Low, High, random).P;

    /// <inheritdoc/>
    protected internal override bool IsMet(double estimate) =>
        Rounding.Above(estimate, Low, Scale) && Rounding.Below(estimate, High, Scale);

    /// <inheritdoc/>
    protected internal override Outcome? Refutation(Interval interval) =>
        Rounding.Below(interval.High, Low, Scale) || Rounding.Above(interval.Low, High, Scale) ? Outcome.Outside : null;

    private double Scale => Math.Max(Math.Abs(Low), Math.Abs(High));
}
