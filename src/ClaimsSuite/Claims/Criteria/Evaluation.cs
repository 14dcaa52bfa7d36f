using ClaimsSuite.Statistics.Intervals;

namespace ClaimsSuite.Claims.Criteria;

/// <summary>The statistics of one effect over the replicates, before any correction for multiplicity.</summary>
/// <param name="Estimate">Mean effect.</param>
/// <param name="Interval">Sign-flip interval for the mean: exact at any number of replicates; unbounded below 6.</param>
/// <param name="EffectSize">Hedges' g of the distance from the nearest null value; NaN below 3 replicates or without spread.</param>
/// <param name="P">One-sided p of the criterion's test.</param>
public sealed record Evaluation(double Estimate, Interval Interval, double EffectSize, double P)
{
    /// <summary>BCa interval for the mean, for description only: too short below about 40 replicates (docs/statistics.md).</summary>
    public Interval? Bootstrap { get; init; }
}
