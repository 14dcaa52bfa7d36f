namespace ClaimsSuite.Claims;

/// <summary>Arms that take a claim's effect away: the same protocol must then not support the claim.</summary>
/// <param name="Description">What was done: <c>randX in place of real data</c>.</param>
/// <param name="Arms">Arms that stand in for the claim's own of the same name.</param>
public sealed record NegativeControl(string Description, params IReadOnlyList<Arm> Arms);
