using ClaimsSuite.Engine.Networks.Layers;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>What a convolutional network gives for N inputs, and the way back to them.</summary>
/// <param name="Network">The network.</param>
/// <param name="At">What its layers give.</param>
internal sealed record ConvolutionPass(SmallAlexNet Network, ConvolutionActivations At) : IArrayPass
{
    /// <inheritdoc/>
    public int Count => At.Count;

    /// <inheritdoc/>
    public ReadOnlySpan<float> Logits => At.Logits;

    /// <inheritdoc/>
    public void InputGradient(ReadOnlySpan<float> delta, Span<float> gradient) => Network.InputGradient(At, delta, gradient);

    /// <inheritdoc/>
    public IArrayPass Take(ReadOnlySpan<int> rows) => this with { At = At.Take(rows) };

    /// <inheritdoc/>
    public void Dispose() => At.Dispose();
}
