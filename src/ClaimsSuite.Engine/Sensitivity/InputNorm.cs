namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>The norm over an example's D input values.</summary>
public enum InputNorm
{
    /// <summary>Sum of magnitudes: the paper's definition.</summary>
    L1,

    /// <summary>Euclidean length.</summary>
    L2,

    /// <summary>Largest magnitude.</summary>
    LInfinity,
}
