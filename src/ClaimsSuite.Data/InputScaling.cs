namespace ClaimsSuite.Data;

/// <summary>How pixels (0 ... 255) become a network's inputs.</summary>
public enum InputScaling
{
    /// <summary>x / 255, in [0, 1].</summary>
    UnitInterval,

    /// <summary>
    /// (x - mean) / sd with one mean and one sd over all pixels of the <b>whole training set</b> of the data set, not of
    /// the draw: draws and validation images then share one scale.
    /// </summary>
    Standardised,
}
