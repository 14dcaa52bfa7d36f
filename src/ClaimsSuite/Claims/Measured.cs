namespace ClaimsSuite.Claims;

/// <summary>On which side of a measured number the true one lies.</summary>
public enum Side
{
    /// <summary>It is the number.</summary>
    Exact,

    /// <summary>It is the number or above: the time of a run that ended before the event.</summary>
    AtLeast,

    /// <summary>It is the number or below.</summary>
    AtMost,

    /// <summary>It may lie on either side.</summary>
    Unknown,
}

/// <summary>A measured number, or a bound on one; arithmetic keeps track of the side.</summary>
/// <param name="Value">The number.</param>
/// <param name="Side">Where the true one lies.</param>
public readonly record struct Measured(double Value, Side Side = Side.Exact)
{
    /// <summary>A number that is known.</summary>
    public static implicit operator Measured(double value) => new(value);

    /// <summary>The difference: at least where the first is at least and the second is at most.</summary>
    public static Measured operator -(Measured a, Measured b) => new(a.Value - b.Value, Both(a.Side, Opposite(b.Side)));

    /// <summary>The sum.</summary>
    public static Measured operator +(Measured a, Measured b) => new(a.Value + b.Value, Both(a.Side, b.Side));

    /// <summary>The ratio of two numbers above 0; of others the side is unknown unless both are exact.</summary>
    public static Measured operator /(Measured a, Measured b) => new(
        a.Value / b.Value,
        a.Value >= 0 && b.Value > 0 ? Both(a.Side, Opposite(b.Side)) : Both(a.Side, b.Side) == Side.Exact ? Side.Exact : Side.Unknown);

    /// <summary>The weighted mean of two numbers.</summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    /// <param name="share">The weight of the second, 0 ... 1.</param>
    public static Measured Mean(Measured a, Measured b, double share) =>
        new(((1 - share) * a.Value) + (share * b.Value), Both(a.Side, b.Side));

    /// <summary>A number that is at least this: a run ended here before the event.</summary>
    public static Measured AtLeast(double value) => new(value, Side.AtLeast);

    /// <summary>A number that is at most this.</summary>
    public static Measured AtMost(double value) => new(value, Side.AtMost);

    /// <summary>The logarithm to base 2, on the same side.</summary>
    public static Measured Log2(Measured number) => new(Math.Log2(number.Value), number.Side);

    /// <summary>The side of a sum of two numbers with these sides.</summary>
    internal static Side Both(Side a, Side b) => a == Side.Exact ? b : b == Side.Exact || a == b ? a : Side.Unknown;

    private static Side Opposite(Side side) => side switch
    {
        Side.AtLeast => Side.AtMost,
        Side.AtMost => Side.AtLeast,
        _ => side,
    };
}
