using System.Runtime.Intrinsics;

namespace ClaimsSuite.Statistics.Randomness;

/// <summary>
/// Standard normal values in blocks (Box and Muller, 1958): sixteen points, each by a radius and an angle of 24 random bits. Logarithm,
/// sine and cosine are the polynomials of Moshier's Cephes library in single precision, whose errors are a few units of the last of those
/// bits. All is done with fused multiply-adds and exactly rounded roots, so that the bits do not depend on the width of the registers.
/// </summary>
internal static class BoxMuller
{
    /// <summary>Values in a block, from half as many draws.</summary>
    public const int Block = 2 * SplitMix64.Block;

    private const float Unit = 1.0f / (1 << 24);

    /// <summary>A quarter of a turn, in units of the angle.</summary>
    private const int QuarterBits = 22, Quarter = 1 << QuarterBits;

    /// <summary>The bits of the root of 1/2, from which on a mantissa has the exponent 0.</summary>
    private const int RootOfHalf = 0x3F3504F3;

    /// <summary>ln 2 in two parts, of which the first has few bits, so that its multiples are exact.</summary>
    private const float Ln2High = 0.693359375f, Ln2Low = -2.12194440e-4f;

    /// <summary>The next block.</summary>
    /// <param name="state">Of the generator, moved on by sixteen draws.</param>
    /// <returns>The points' first coordinates and their second.</returns>
    public static (Vector512<float> First, Vector512<float> Second) Next(ref ulong state)
    {
        var (early, late) = SplitMix64.NextBlock(ref state);
        // In (0, 1]: its logarithm is finite.
        var uniform = Vector512.ConvertToSingle(Vector512.Narrow(early >> 40, late >> 40).AsInt32() + Vector512<int>.One) * Unit;
        var radius = Vector512.Sqrt(Log(uniform) * -2);
        var (sine, cosine) = SineAndCosine((Vector512.Narrow(early, late) >> 8).AsInt32());
        return (radius * cosine, radius * sine);
    }

    /// <summary>The natural logarithm of values in [2^-24, 1].</summary>
    private static Vector512<float> Log(Vector512<float> values)
    {
        var bits = values.AsInt32();
        var exponent = (bits - Vector512.Create(RootOfHalf)) >> 23;
        var whole = Vector512.ConvertToSingle(exponent);
        var x = (bits - (exponent << 23)).AsSingle() - Vector512<float>.One; // Of the mantissa in [root 1/2, root 2).
        var square = x * x;
        var series = Polynomial(
            x, 7.0376836292e-2f, -1.1514610310e-1f, 1.1676998740e-1f, -1.2420140846e-1f, 1.4249322787e-1f, -1.6668057665e-1f,
            2.0000714765e-1f, -2.4999993993e-1f, 3.3333331174e-1f);
        var rest = Fused(whole, Ln2Low, x * square * series);
        return Fused(whole, Ln2High, x + Fused(square, -0.5f, rest));
    }

    /// <summary>Sine and cosine of an angle in units of 2^-24 turns.</summary>
    /// <remarks>Less the nearest quarter turn it is at most an eighth; quarters exchange sine and cosine and turn their signs.</remarks>
    private static (Vector512<float> Sine, Vector512<float> Cosine) SineAndCosine(Vector512<int> angle)
    {
        var quarter = (angle + Vector512.Create(Quarter / 2)) >> QuarterBits;
        var x = Vector512.ConvertToSingle(angle - (quarter << QuarterBits)) * (MathF.Tau * Unit);
        var square = x * x;
        var sine = Vector512.FusedMultiplyAdd(
            x * square, Polynomial(square, -1.9515295891e-4f, 8.3321608736e-3f, -1.6666654611e-1f), x);
        var cosine = Vector512.FusedMultiplyAdd(
            square * square, Polynomial(square, 2.443315711809948e-5f, -1.388731625493765e-3f, 4.166664568298827e-2f),
            Fused(square, -0.5f, Vector512<float>.One));
        var isOdd = (-(quarter & Vector512<int>.One)).AsSingle();
        return (
            Signed(Vector512.ConditionalSelect(isOdd, cosine, sine), quarter),
            Signed(Vector512.ConditionalSelect(isOdd, sine, cosine), quarter + Vector512<int>.One));
    }

    /// <summary>The values with their signs turned where the second bit of <paramref name="quarter"/> is set.</summary>
    private static Vector512<float> Signed(Vector512<float> values, Vector512<int> quarter) =>
        (values.AsInt32() ^ ((quarter & Vector512.Create(2)) << 30)).AsSingle();

    /// <summary>By Horner's rule, the highest power first.</summary>
    private static Vector512<float> Polynomial(Vector512<float> x, params ReadOnlySpan<float> coefficients)
    {
        var sum = Vector512.Create(coefficients[0]);
        foreach (var coefficient in coefficients[1..])
            sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(coefficient));
        return sum;
    }

    private static Vector512<float> Fused(Vector512<float> values, float factor, Vector512<float> sum) =>
        Vector512.FusedMultiplyAdd(values, Vector512.Create(factor), sum);
}
