using System.Globalization;

namespace ClaimsSuite.Tests;

/// <summary>How many cases a fuzz test tries: 2,000, or as many as the variable CLAIMS_FUZZ says.</summary>
internal static class FuzzCount
{
    public static int Cases =>
        int.TryParse(Environment.GetEnvironmentVariable("CLAIMS_FUZZ"), CultureInfo.InvariantCulture, out var cases) ? cases : 2_000;
}
