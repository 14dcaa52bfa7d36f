namespace ClaimsSuite.Claims;

/// <summary>Whose settings a claim is tried with, where they differ.</summary>
public enum Protocol
{
    /// <summary>The paper's text, and our choices where it is silent.</summary>
    Paper,

    /// <summary>The scripts that the authors released.</summary>
    Authors,
}
