namespace ClaimsSuite.Claims;

/// <summary>At which scale a claim is tried.</summary>
public enum Tier
{
    /// <summary>Minutes; part of every test run.</summary>
    Fast,

    /// <summary>Hours, nightly; larger networks, more replicates, real data only.</summary>
    Full,
}
