namespace ClaimsSuite.Claims;

/// <summary>At which scale a claim is tried.</summary>
public enum Tier
{
    /// <summary>Minutes; part of every test run.</summary>
    Fast,

    /// <summary>Hours, nightly; larger networks, more replicates, real data only.</summary>
    Full,

    /// <summary>The paper's own numbers, where it states them; thousands of core-hours, for a cluster. No test asks for it.</summary>
    Paper,
}

/// <summary>What a protocol has in each tier.</summary>
public static class TierChoice
{
    /// <summary>The one of three values that is this tier's.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="fast">Of <see cref="Tier.Fast"/>.</param>
    /// <param name="full">Of <see cref="Tier.Full"/>.</param>
    /// <param name="paper">Of <see cref="Tier.Paper"/>.</param>
    public static T Choose<T>(this Tier tier, T fast, T full, T paper) => tier switch
    {
        Tier.Fast => fast,
        Tier.Full => full,
        _ => paper,
    };
}
