namespace ClaimsSuite.Experiments;

/// <summary>What a network is trained on (section 2 of the paper).</summary>
public enum TrainingSet
{
    /// <summary>The data set's own inputs and labels.</summary>
    Real,

    /// <summary>Gaussian noise in place of the inputs.</summary>
    RandX,

    /// <summary>Random labels, classes balanced.</summary>
    RandY,
}
