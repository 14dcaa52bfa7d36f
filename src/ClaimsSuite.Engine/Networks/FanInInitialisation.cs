using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks;

/// <summary>
/// Initial weights and biases, uniform on [-1, 1] / sqrt(fan-in): PyTorch's default for linear layers. The paper does not say.
/// </summary>
internal static class FanInInitialisation
{
    /// <summary>Draws the weights, then the biases, of one layer.</summary>
    /// <param name="random">The network's stream for initial weights.</param>
    /// <param name="fanIn">Values that a unit of the layer reads.</param>
    /// <param name="weights">All weights of the layer, in whatever order they lie.</param>
    /// <param name="biases">[Out]</param>
    public static void Draw(SeededRandom random, int fanIn, Span<float> weights, Span<float> biases)
    {
        var bound = 1 / MathF.Sqrt(fanIn);
        random.FillUniform(weights, bound);
        random.FillUniform(biases, bound);
    }
}
