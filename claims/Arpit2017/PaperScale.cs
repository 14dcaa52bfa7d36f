using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Training;

namespace ClaimsSuite.Arpit2017;

/// <summary>The paper's own numbers, as the paper tier trains them. What the paper does not say is as in the full tier.</summary>
internal static class PaperScale
{
    /// <summary>Units of either hidden layer of an MLP (section 2).</summary>
    public const int Hidden = 4096;

    /// <summary>N, training examples (figure 6).</summary>
    public const int Examples = 50_000;

    /// <summary>Maps of either convolution (section 2).</summary>
    public const int Filters = 200;

    /// <summary>Epochs of convolutional networks. The paper does not say how many; by then the step size is halved six times.</summary>
    public const int ConvolutionalEpochs = 100;

    /// <summary>SGD on MLPs (section 2): the paper gives the step size and up to 1000 epochs, but no size of a minibatch.</summary>
    public static readonly SgdSettings Sgd = new() { LearningRate = 0.01, BatchSize = 25, Epochs = 1000 };

    /// <summary>The paper's SGD on MLPs in the paper tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="below">What the tiers below it have.</param>
    public static SgdSettings SgdIn(Tier tier, SgdSettings below) => tier.Choose(fast: below, full: below, paper: Sgd);
}
