using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Statistics.Sequential;

namespace ClaimsSuite.Claims.Criteria;

/// <summary>The mean effect exceeds <paramref name="Null"/> and is at least <paramref name="Minimum"/>.</summary>
/// <param name="Minimum">Smallest effect of interest, in the effect's unit.</param>
/// <param name="Null">The value that stands for no effect.</param>
internal sealed record ExceedsCriterion(double Minimum, double Null) : Criterion
{
    /// <inheritdoc/>
    public override string Requirement => FormattableString.Invariant($">= {Minimum:0.###}");

    /// <inheritdoc/>
    public override (double Low, double High) Tested => (Null, double.PositiveInfinity);

    /// <inheritdoc/>
    public override double Delta => Minimum;

    /// <inheritdoc/>
    public override SequentialTest Sequential(double alpha) =>
        new(EProcess.ForMedian(Null, Alternative.Greater), EProcess.ForMedian(Minimum, Alternative.Less), alpha);

    /// <inheritdoc/>
    protected internal override Outcome SequentialRefutation(double[] effects, double alpha)
    {
        return IsClear(Alternative.Less) ? Outcome.Reversed : IsClear(Alternative.Greater) ? Outcome.Smaller : Outcome.Absent;

        bool IsClear(Alternative alternative)
        {
            var process = EProcess.ForMedian(Null, alternative);
            Array.ForEach(effects, effect => process.Update(effect));
            return process.Rejects(alpha);
        }
    }

    /// <inheritdoc/>
    protected internal override double P(double[] effects, SeededRandom random) =>
        SignFlipTest.Run(Array.ConvertAll(effects, effect => effect - Null), Alternative.Greater, random).P;

    /// <inheritdoc/>
    protected internal override bool IsMet(double estimate) => Rounding.AtLeast(estimate, Minimum, Scale);

    /// <inheritdoc/>
    protected internal override Outcome? Refutation(Interval interval) =>
        !Rounding.Below(interval.High, Minimum, Scale) ? null
        : Rounding.Below(interval.High, Null, Scale) ? Outcome.Reversed
        : Rounding.Above(interval.Low, Null, Scale) ? Outcome.Smaller
        : Outcome.Absent;

    private double Scale => Math.Max(Math.Abs(Minimum), Math.Abs(Null));
}
