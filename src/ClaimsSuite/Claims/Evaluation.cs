using ClaimsSuite.Statistics;

namespace ClaimsSuite.Claims;

/// <summary>The statistics of one effect over the replicates, before any correction for multiplicity.</summary>
/// <param name="Estimate">Mean effect.</param>
/// <param name="Interval">Interval for the mean effect.</param>
/// <param name="P">One-sided p of the criterion's test.</param>
public sealed record Evaluation(double Estimate, Interval Interval, double P);
