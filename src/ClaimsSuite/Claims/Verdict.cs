namespace ClaimsSuite.Claims;

/// <summary>What the replicates say about a claim.</summary>
public enum Verdict
{
    /// <summary>The effect is there (adjusted p at most alpha) and at least as large as the smallest effect of interest.</summary>
    Supported,

    /// <summary>The interval excludes an effect as large as the smallest effect of interest.</summary>
    Refuted,

    /// <summary>Neither: too few replicates, or an effect too close to the smallest effect of interest.</summary>
    Inconclusive,

    /// <summary>The runs cannot be judged: a value is not finite, a run diverged, or a precondition was missed.</summary>
    Invalid,
}
