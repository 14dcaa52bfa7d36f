namespace ClaimsSuite.Claims.Criteria;

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

/// <summary>Which verdict outweighs which.</summary>
internal static class VerdictOrder
{
    /// <summary>0 for Supported, more the less the verdict leaves of a claim; the worst of a claim's effects is the claim's.</summary>
    public static int Badness(this Verdict verdict) => verdict switch
    {
        Verdict.Supported => 0,
        Verdict.Inconclusive => 1,
        Verdict.Refuted => 2,
        _ => 3,
    };
}
