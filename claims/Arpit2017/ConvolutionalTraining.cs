using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Training;

namespace ClaimsSuite.Arpit2017;

/// <summary>What claims that train the paper's convolutional network have in common.</summary>
internal static class ConvolutionalTraining
{
    /// <summary>Where these claims are tried beside the tier's data sets.</summary>
    public static readonly IReadOnlyList<(Tier Tier, string Dataset)> AlsoOn = [(Tier.Fast, Registered.ConvolutionalData)];

    /// <summary>The paper's step size, momentum and schedule (section 2); it does not give the size of a minibatch.</summary>
    public static SgdSettings Sgd(int epochs) => new()
    {
        LearningRate = 0.01,
        BatchSize = 50,
        Epochs = epochs,
        Momentum = 0.9,
        HalvingEpochs = 15,
    };
}
