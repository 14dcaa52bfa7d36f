namespace ClaimsSuite.Claims;

/// <summary>
/// A verdict other than Supported that is expected, with its reason; set from development seeds before the registered
/// run. It is strict: any other verdict, support included, fails the test.
/// </summary>
/// <param name="Tier">In which tier.</param>
/// <param name="Dataset">On which data set.</param>
/// <param name="Verdict">What is expected.</param>
/// <param name="Reason">Why, in a sentence; the claim's page in docs/claims tells it whole.</param>
public sealed record KnownDeviation(Tier Tier, string Dataset, Verdict Verdict, string Reason);
