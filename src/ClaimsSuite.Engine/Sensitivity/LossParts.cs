namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>Which losses the sensitivity is taken of.</summary>
public enum LossParts
{
    /// <summary>L_t, the mean loss over all training examples: one part (section 3.2, Figure 3).</summary>
    Total,

    /// <summary>
    /// L_t(y = i), the part of that mean that belongs to the examples of class i: a part for each class; they sum to
    /// the total (Figure 4).
    /// </summary>
    PerClass,
}
