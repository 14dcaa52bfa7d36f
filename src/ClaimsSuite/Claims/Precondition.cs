namespace ClaimsSuite.Claims;

/// <summary>
/// What must hold in every replicate before a claim can be judged: that networks are fitted where the claim is about fitted networks,
/// or that a measure has room to move. Where it does not hold the claim is Invalid, whatever its effects are.
/// </summary>
/// <param name="Name">What is looked at: <c>randY, training accuracy at the end</c>.</param>
/// <param name="Measure">The number from the samples of one replicate; one that is not finite does not meet the precondition.</param>
public sealed record Precondition(string Name, Func<ReplicateSamples, double> Measure)
{
    /// <summary>The smallest value that meets it, in the unit of the measure.</summary>
    public double Least { get; init; } = double.NegativeInfinity;

    /// <summary>The largest value that meets it.</summary>
    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>What is required, for messages: <c>&gt;= 0.99</c>, <c>in 0.02 .. 0.95</c>.</summary>
    public string Requirement =>
        double.IsNegativeInfinity(Least) ? FormattableString.Invariant($"<= {Most:0.###}")
        : double.IsPositiveInfinity(Most) ? FormattableString.Invariant($">= {Least:0.###}")
        : FormattableString.Invariant($"in {Least:0.###} .. {Most:0.###}");

    /// <summary>A sample must be at least <paramref name="least"/>.</summary>
    public static Precondition AtLeast(string sample, double least) =>
        new(sample, samples => samples[sample].Value) { Least = least };

    /// <summary>A sample must lie between two values, so that it has room to move.</summary>
    public static Precondition Between(string sample, double least, double most) =>
        new(sample, samples => samples[sample].Value) { Least = least, Most = most };

    /// <summary>Whether a value meets it.</summary>
    public bool IsMetBy(double value) => double.IsFinite(value) && value >= Least && value <= Most;
}
