using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;
using TorchSharp;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.CriticalSamples;

/// <summary>Searches to compare LASS with (section 4.1).</summary>
public static class SearchBaselines
{
    /// <summary>
    /// The fast gradient sign method (Goodfellow et al., 2015): one step from the input to the corner of the box that the sign of the
    /// gradient points to.
    /// </summary>
    /// <param name="network">The networks.</param>
    /// <param name="model">Which of them, 0 ... S - 1.</param>
    /// <param name="inputs">[M, D]</param>
    /// <param name="radius">r, in units of the inputs.</param>
    public static CriticalSearch FastGradientSign(INetwork network, int model, Tensor inputs, double radius)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using var length = radius.ToScalar();
        var front = new SearchFront(network, model, inputs, radius);
        using var corners = front.LossDirection().sign_().mul_(length);
        front.MoveTo(corners);
        return front.Result();
    }

    /// <summary>
    /// The same as published: along the sign of the loss's gradient as float32 gives it, which stays where it is in each coordinate where
    /// that gradient is zero (section 4.1).
    /// </summary>
    /// <param name="network">The networks.</param>
    /// <param name="model">Which of them, 0 ... S - 1.</param>
    /// <param name="inputs">[M, D]</param>
    /// <param name="radius">r, in units of the inputs.</param>
    /// <returns>What it finds, and the share of inputs at which the whole gradient is zero, 0 ... 1.</returns>
    public static (CriticalSearch Search, double ZeroGradient) PublishedFastGradientSign(
        INetwork network, int model, Tensor inputs, double radius)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using var length = radius.ToScalar();
        var front = new SearchFront(network, model, inputs, radius);
        using var corners = front.PlainGradient().sign_().mul_(length);
        var moved = corners.abs().amax([1]).data<float>().ToArray();
        front.MoveTo(corners);
        var search = front.Result();
        return (search, search.Share(moved.Select(distance => distance == 0)));
    }

    /// <summary>Points drawn uniformly from the box, without any look at the gradient.</summary>
    /// <param name="network">The networks.</param>
    /// <param name="model">Which of them, 0 ... S - 1.</param>
    /// <param name="inputs">[M, D]</param>
    /// <param name="radius">r, in units of the inputs.</param>
    /// <param name="draws">Points an input.</param>
    /// <param name="noise">[M] one stream an input.</param>
    /// <exception cref="ArgumentException">There is not one stream for each input.</exception>
    public static CriticalSearch Random(
        INetwork network, int model, Tensor inputs, double radius, int draws, IReadOnlyList<SeededRandom> noise)
    {
        var random = SearchNoise.For(inputs, noise);
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var front = new SearchFront(network, model, inputs, radius);
        for (var draw = 0; draw < draws && front.Open.Length > 0; draw++)
        {
            using var offsets = random.Uniform(front.Open, (float)radius);
            front.MoveTo(offsets);
        }
        return front.Result();
    }
}
