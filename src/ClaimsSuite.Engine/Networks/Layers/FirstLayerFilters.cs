using ClaimsSuite.Data;

namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>What the units of a network's first layer weigh their inputs with, biases left out.</summary>
/// <param name="Shape">[C, h, w] of one filter: of a convolution its window, of a dense layer an input.</param>
/// <param name="Weights">[F, C h w]</param>
public sealed record FirstLayerFilters(ImageShape Shape, float[] Weights)
{
    /// <summary>F</summary>
    public int Count => Weights.Length / Shape.Length;
}
