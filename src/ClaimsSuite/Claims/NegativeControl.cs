namespace ClaimsSuite.Claims;

/// <summary>
/// Arms or samples that take every effect of a claim away: by the same protocol none of its effects may then be supported.
/// </summary>
/// <param name="Description">What was done: <c>randX in place of real data</c>.</param>
/// <param name="Arms">Arms that stand in for the claim's own of the same name.</param>
public sealed record NegativeControl(string Description, params IReadOnlyList<Arm> Arms)
{
    /// <summary>Samples that stand in for the claim's own of the same name: the same measure, taken at another time.</summary>
    public IReadOnlyList<Sample> Samples { get; init; } = [];
}
