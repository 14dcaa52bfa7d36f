using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Claims;

/// <summary>
/// An outcome other than Supported that is expected of one effect of a claim, with its reason; set from development seeds before the
/// registered run. It is strict: any other outcome, support included, fails the test, and so does any other effect of the claim
/// that is not Supported.
/// </summary>
/// <param name="Tier">In which tier.</param>
/// <param name="Dataset">On which data set.</param>
/// <param name="Effect">The effect's name.</param>
/// <param name="Outcome">What is expected: the kind of refutation, or Inconclusive.</param>
/// <param name="Reason">Why, in a sentence; the claim's page in docs/claims tells it whole.</param>
public sealed record KnownDeviation(Tier Tier, string Dataset, string Effect, Outcome Outcome, string Reason);
