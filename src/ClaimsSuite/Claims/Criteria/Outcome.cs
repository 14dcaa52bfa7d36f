namespace ClaimsSuite.Claims.Criteria;

/// <summary>What the replicates say about one effect; five of these are kinds of <see cref="Verdict.Refuted"/>.</summary>
public enum Outcome
{
    /// <summary>The effect is there (corrected p at most alpha) and at least as large as the smallest effect of interest.</summary>
    Supported,

    /// <summary>Refuted: the effect has the other sign. The whole interval lies below the null value.</summary>
    Reversed,

    /// <summary>Refuted: the interval holds the null value and excludes the smallest effect of interest.</summary>
    Absent,

    /// <summary>Refuted: the direction is as claimed, and the interval excludes the smallest effect of interest.</summary>
    Smaller,

    /// <summary>Refuted: of an equivalence, the whole interval lies beyond a limit.</summary>
    Outside,

    /// <summary>Refuted: of a non-inferiority, the whole interval lies below the margin.</summary>
    Worse,

    /// <summary>None of these: too few replicates, or an effect too close to the smallest effect of interest.</summary>
    Inconclusive,

    /// <summary>The effect cannot be judged: a value is not finite, a precondition is not met, or replicates are copies.</summary>
    Invalid,
}

/// <summary>What an outcome comes to.</summary>
public static class OutcomeVerdict
{
    /// <summary>The outcome without the kind of refutation.</summary>
    public static Verdict Verdict(this Outcome outcome) => outcome switch
    {
        Outcome.Supported => Criteria.Verdict.Supported,
        Outcome.Inconclusive => Criteria.Verdict.Inconclusive,
        Outcome.Invalid => Criteria.Verdict.Invalid,
        _ => Criteria.Verdict.Refuted,
    };
}
