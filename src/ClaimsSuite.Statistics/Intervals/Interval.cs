namespace ClaimsSuite.Statistics.Intervals;

/// <summary>A two-sided confidence interval. Each end alone is a one-sided limit at confidence (1 + <paramref name="Confidence"/>) /
/// 2.</summary>
/// <param name="Low">Lower limit; -∞ where the sample is too small for one.</param>
/// <param name="High">Upper limit; +∞ where the sample is too small for one.</param>
/// <param name="Confidence">Coverage in [0, 1]: what was asked for, or, for exact intervals, the attained value, which is at least
/// that.</param>
public readonly record struct Interval(double Low, double High, double Confidence)
{
    /// <summary>High - Low.</summary>
    public double Width => High - Low;

    /// <summary>Whether <paramref name="value"/> lies in the closed interval.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
