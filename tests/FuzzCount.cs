using System.Globalization;

namespace ClaimsSuite.Tests;

/// <summary>How many cases a fuzz test tries: 2,000, or as many as the variable CLAIMS_FUZZ says.</summary>
internal static class FuzzCount
{
    public static int Cases { get; } =
        Environment.GetEnvironmentVariable("CLAIMS_FUZZ") is { Length: > 0 } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : 2000;
}
