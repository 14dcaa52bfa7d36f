namespace ClaimsSuite.Claims.Criteria;

/// <summary>What the replicates say about a claim, from the <see cref="Outcome"/> of each of its effects.</summary>
public enum Verdict
{
    /// <summary>Every effect is supported.</summary>
    Supported,

    /// <summary>Some effects are supported, and some are refuted.</summary>
    InPart,

    /// <summary>No effect is supported, and at least one is refuted.</summary>
    Refuted,

    /// <summary>Undecided: some effect is inconclusive, and the others do not make the claim refuted or true in part.</summary>
    Inconclusive,

    /// <summary>The claim cannot be judged: an effect is invalid.</summary>
    Invalid,
}

/// <summary>From the outcomes of effects to the verdict on their claim.</summary>
public static class ClaimDecision
{
    /// <summary>The verdict on a claim with effects of these outcomes.</summary>
    /// <param name="outcomes">Of all effects of the claim; at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Verdict Of(IEnumerable<Outcome> outcomes)
    {
        var verdicts = outcomes.Select(outcome => outcome.Verdict()).ToHashSet();
        if (verdicts.Count == 0)
            throw new ArgumentException("A claim needs at least one effect.", nameof(outcomes));
        return verdicts.Contains(Verdict.Invalid) ? Verdict.Invalid
            : verdicts.Contains(Verdict.Refuted) ? (verdicts.Contains(Verdict.Supported) ? Verdict.InPart : Verdict.Refuted)
            : verdicts.Contains(Verdict.Inconclusive) ? Verdict.Inconclusive
            : Verdict.Supported;
    }
}
