using System.Globalization;
using System.Runtime.CompilerServices;

namespace ClaimsSuite.Statistics.Samples;

/// <summary>What the procedures demand of their input, said in one voice: what, where, what was expected, what was found.</summary>
internal static class Require
{
    /// <summary>Beyond it squares overflow, and a variance would silently become infinite.</summary>
    internal const double LargestMagnitude = 1e150;

    /// <exception cref="ArgumentException">Too few values, or one that is NaN, infinite or too large to be squared.</exception>
    internal static void Finite(ReadOnlySpan<double> values, int atLeast = 1, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        if (values.Length < atLeast)
            throw new ArgumentException(Text($"{name} holds {values.Length} value(s); at least {atLeast} are needed."), name);
        for (var i = 0; i < values.Length; i++)
        {
            if (!(Math.Abs(values[i]) <= LargestMagnitude))
                throw new ArgumentException(
                    Text($"{name}[{i}] is {values[i]}; every value must be finite and within ±1e150. Leave invalid runs out beforehand."),
                    name);
        }
    }

    /// <exception cref="ArgumentException">A value is NaN or outside [0, 1].</exception>
    internal static void Probabilities(ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not (>= 0 and <= 1))
                throw new ArgumentException(Text($"{name}[{i}] is {values[i]}; expected a value in [0, 1]."), name);
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or not strictly between 0 and 1.</exception>
    internal static void OpenUnit(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(name, value, Text($"{name} is {value}; expected a value strictly between 0 and 1."));
    }

    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite, zero or negative.</exception>
    internal static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is not (> 0 and <= LargestMagnitude))
            throw new ArgumentOutOfRangeException(name, value, Text($"{name} is {value}; expected a finite value above 0."));
    }

    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    internal static void Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Finite([value], name: name);

    /// <exception cref="ArgumentException">The lengths differ.</exception>
    internal static void SameLength(int expected, string expectedName, int found, string foundName)
    {
        if (found != expected)
            throw new ArgumentException(
                Text($"{foundName} holds {found} value(s), {expectedName} {expected}; they must be as many."), foundName);
    }

    /// <summary>The message in invariant culture.</summary>
    internal static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
