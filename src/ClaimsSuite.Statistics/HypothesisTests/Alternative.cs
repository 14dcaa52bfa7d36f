namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>The side on which an effect counts against the null hypothesis.</summary>
public enum Alternative
{
    /// <summary>The effect is above the null value; for trends, the response rises with the level.</summary>
    Greater,

    /// <summary>The effect is below the null value; for trends, the response falls with the level.</summary>
    Less,

    /// <summary>The effect differs from the null value on either side.</summary>
    TwoSided,
}
