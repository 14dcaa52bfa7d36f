namespace ClaimsSuite.Claims;

/// <summary>
/// Arms that take a claim's effects away: by the same protocol none of the effects that it removes may then be supported.
/// </summary>
/// <param name="Description">What was done: <c>randX in place of real data</c>.</param>
/// <param name="Arms">Arms that stand in for the claim's own of the same name.</param>
public sealed record NegativeControl(string Description, params IReadOnlyList<Arm> Arms)
{
    /// <summary>Effects that it leaves in place, by name, each with the reason; all others must come out not Supported.</summary>
    public IReadOnlyDictionary<string, string> Spares { get; init; } = new Dictionary<string, string>();
}
