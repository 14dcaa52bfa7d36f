using System.Globalization;

namespace ClaimsSuite.Commands.Hosting;

/// <summary>Checks of option values that the parser does not make.</summary>
public static class Check
{
    /// <summary>The most replicates that may be asked for; the largest design of a claim has some dozens.</summary>
    public const int MostReplicates = 1000;

    /// <summary>The most worker processes that may be asked for.</summary>
    public const int MostWorkers = 1024;

    /// <summary>The name of a folder, if one was given.</summary>
    /// <exception cref="UsageException">It is empty, as that of an unset variable is.</exception>
    public static string? Folder(string? value, string option) =>
        value is { Length: 0 } ? throw new UsageException($"{option}: expected the name of a folder, found nothing") : value;

    /// <summary>The value, if it is large enough.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static int AtLeast(int minimum, int value, string option) =>
        value >= minimum ? value : throw new UsageException($"{option} {value}: expected {minimum} or more");

    /// <summary>The value, if it is within bounds.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static int Between(int minimum, int maximum, int value, string option) => value >= minimum && value <= maximum
        ? value
        : throw new UsageException(FormattableString.Invariant($"{option} {value}: expected {minimum} to {maximum}"));

    /// <summary>A number above 0, as digits with a point; no comma, which one country reads as a point and another as nothing.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static double Positive(string text, string option) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && double.IsFinite(value)
            ? value
            : throw new UsageException($"{option}: expected a number above 0, such as 0.1, found '{text}'");
}
