using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
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
    public override double Delta => Minimum;

    /// <inheritdoc/>
    public override SequentialTest Sequential(double alpha) =>
        new(EProcess.ForMedian(Null, Alternative.Greater), EProcess.ForMedian(Minimum, Alternative.Less), alpha);

    /// <inheritdoc/>
    protected override double NullNear(double estimate) => Null;

    /// <inheritdoc/>
    protected internal override double P(double[] effects, SeededRandom random) =>
        SignFlipTest.Run(Array.ConvertAll(effects, effect => effect - Null), Alternative.Greater, random).P;

    /// <inheritdoc/>
    protected internal override bool IsMet(double estimate) => estimate >= Minimum;

    /// <inheritdoc/>
    protected override bool IsExcluded(Interval interval) => interval.High < Minimum;
}
