namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>The outcome of a hypothesis test.</summary>
/// <param name="Statistic">The observed statistic, in the unit that the test's documentation states.</param>
/// <param name="P">Probability, under the null hypothesis, of an outcome at least as extreme; in (0, 1] where exact or drawn.</param>
/// <param name="IsExact">Whether <paramref name="P"/> comes from the complete null distribution, not from random draws or an
/// approximation.</param>
public readonly record struct TestResult(double Statistic, double P, bool IsExact);
