using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Training;

namespace ClaimsSuite.Arpit2017;

/// <summary>What claims that train the paper's convolutional network have in common.</summary>
internal static class ConvolutionalTraining
{
    /// <summary>Where these claims are tried beside the tier's data sets.</summary>
    public static readonly IReadOnlyList<(Tier Tier, string Dataset)> AlsoOn = [(Tier.Fast, Registered.ConvolutionalData)];

    /// <summary>The same for claims that the paper makes on both kinds of network (figures 7 and 8).</summary>
    public static readonly IReadOnlyList<(Tier Tier, string Dataset)> AlsoOnForBothNetworks =
        [.. AlsoOn, (Tier.Paper, Registered.ConvolutionalData)];

    /// <summary>Data sets of claims that the paper makes on this network alone (figures 2, 9, 10 and 11).</summary>
    public static readonly IReadOnlyDictionary<Tier, IReadOnlyList<string>> Datasets = new Dictionary<Tier, IReadOnlyList<string>>
    {
        [Tier.Fast] = ["strokes", "mnist"],
        [Tier.Full] = ["mnist", Registered.ConvolutionalData],
        [Tier.Paper] = [Registered.ConvolutionalData],
    };

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
