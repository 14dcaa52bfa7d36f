namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>The way back from a convolution's map to what it reads, with filters rearranged for it.</summary>
internal interface IConvolutionBackward
{
    /// <summary>Values of a gradient, as <see cref="InputGradient"/> lays it out.</summary>
    int GradientLength { get; }

    /// <summary>Rearranges the filters, after they changed.</summary>
    void Refresh();

    /// <summary>Sets the gradient by one input.</summary>
    /// <param name="delta">[H, W, F] the gradient by its map, with a border of 2.</param>
    /// <param name="gradient">[H, W, C], of a length of <see cref="GradientLength"/>.</param>
    void InputGradient(ReadOnlySpan<float> delta, Span<float> gradient);
}
