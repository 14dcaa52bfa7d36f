using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Statistics.Sequential;

namespace ClaimsSuite.Claims.Criteria;

/// <summary>The mean effect, positive where better, is not below -<paramref name="Margin"/>.</summary>
/// <param name="Margin">The largest loss that does not matter, positive, in the effect's unit.</param>
internal sealed record NonInferiorityCriterion(double Margin) : Criterion
{
    /// <inheritdoc/>
    public override string Requirement => FormattableString.Invariant($"> -{Margin:0.###}");

    /// <inheritdoc/>
    public override (double Low, double High) Tested => (-Margin, double.PositiveInfinity);

    /// <inheritdoc/>
    public override double Delta => -Margin;

    /// <inheritdoc/>
    public override SequentialTest Sequential(double alpha) =>
        new(EProcess.ForMedian(-Margin, Alternative.Greater), EProcess.ForMedian(-Margin, Alternative.Less), alpha);

    /// <inheritdoc/>
    protected internal override Outcome SequentialRefutation(double[] effects, double alpha) => Outcome.Worse;

    /// <inheritdoc/>
    protected internal override double P(double[] effects, SeededRandom random) => NonInferiority.Run(effects, Margin, random).P;

    /// <inheritdoc/>
    protected internal override bool IsMet(double estimate) => Rounding.Above(estimate, -Margin);

    /// <inheritdoc/>
    protected internal override Outcome? Refutation(Interval interval) =>
        Rounding.Below(interval.High, -Margin) ? Outcome.Worse : null;
}
