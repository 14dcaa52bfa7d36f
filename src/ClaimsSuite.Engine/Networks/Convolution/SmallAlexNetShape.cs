using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// The shape of the paper's convolutional network (Arpit et al. 2017, section 2, after the small AlexNet of Zhang et al. 2017): crop
/// of 2 pixels on each side; twice 5 x 5 convolution to F maps of the same size, batch normalisation, ReLU, 3 x 3 max-pooling; dense
/// layers of 384, 192 and K units, batch normalisation and ReLU between them.
/// </summary>
/// <remarks>
/// Layers that are normalised have no bias of their own: the normalisation's mean takes it out again, its gradient is 0, and the
/// normalisation's offset does its work. Only the output layer has one.
/// </remarks>
/// <param name="Image">[C, H, W] of an input; sides of at least 13, or 11 at stride 2; 28 or 32 in the paper's data sets.</param>
/// <param name="Filters">F, maps of either convolution; 200 in the paper.</param>
/// <param name="Classes">K, outputs.</param>
public sealed record SmallAlexNetShape(ImageShape Image, int Filters, int Classes)
{
    /// <summary>Pixels cut off on each side.</summary>
    internal const int Crop = 2;

    /// <summary>Side of a filter.</summary>
    internal const int Kernel = TileKernels.WindowLines;

    /// <summary>Zeros around a map, for a convolution to keep its size.</summary>
    internal const int Padding = 2;

    /// <summary>Side of a pooling window.</summary>
    internal const int Window = PoolKernels.Window;

    /// <summary>
    /// Places from one pooling window to the next, 3 or 2; neither paper states it. 3 here: windows side by side are the default of the
    /// library in whose terms the paper describes its layers (Crop, MaxPooling(3x3)). 2 is what AlexNet and tutorials after it have.
    /// </summary>
    public int PoolStride { get; init; } = Window;

    /// <summary>Units of the first dense layer.</summary>
    public int Dense1 { get; init; } = 384;

    /// <summary>Units of the second dense layer.</summary>
    public int Dense2 { get; init; } = 192;

    /// <summary>Values of the first hidden layer of an input, pooled: [h, w, F].</summary>
    public int Map1Units => Pooled1.Places * Filters;

    /// <summary>Values of the second hidden layer of an input, pooled: [h, w, F].</summary>
    public int Map2Units => Pooled2.Places * Filters;

    /// <summary>Weights, scales and offsets of normalisations, and output biases.</summary>
    public int Parameters =>
        ConvolutionWeights1 + ConvolutionWeights2 + DenseWeights + (2 * ((2 * Filters) + Dense1 + Dense2)) + Classes;

    /// <summary>Multiplications and additions of the products and convolutions of one forward pass for one input.</summary>
    public double ForwardOperations => 2.0 * ((Map1.Places * ConvolutionWeights1) + (Map2.Places * ConvolutionWeights2) + DenseWeights);

    /// <summary>The same of a training step for one example: each product thrice, but no gradient by the input.</summary>
    public double TrainingOperations => (3 * ForwardOperations) - (2.0 * Map1.Places * ConvolutionWeights1);

    /// <summary>The cropped image.</summary>
    internal MapLayout Input => new(Image.Height - (2 * Crop), Image.Width - (2 * Crop), Image.Channels, Padding);

    /// <summary>What the first convolution gives.</summary>
    internal MapLayout Map1 => Input with { Channels = PaddedFilters, Border = 0 };

    /// <summary>The same, pooled: what the second convolution reads.</summary>
    internal MapLayout Pooled1 => Pooled(Map1) with { Border = Padding };

    /// <summary>What the second convolution gives.</summary>
    internal MapLayout Map2 => Pooled1 with { Border = 0 };

    /// <summary>The same, pooled: what the first dense layer reads.</summary>
    internal MapLayout Pooled2 => Pooled(Map2);

    private int PaddedFilters => AlignedArray<float>.Padded(Filters);

    private int ConvolutionWeights1 => Kernel * Kernel * Image.Channels * Filters;

    private int ConvolutionWeights2 => Kernel * Kernel * Filters * Filters;

    private int DenseWeights => (Map2Units * Dense1) + (Dense1 * Dense2) + (Dense2 * Classes);

    /// <summary>Throws if no network has this shape.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting that no network can have.</exception>
    internal void Check()
    {
        Require(Filters >= 1 && Classes >= 2 && Dense1 >= 1 && Dense2 >= 1,
            "Layers have at least 1 unit, and there are at least 2 classes.");
        Require(Image.Channels is 1 or 3, "An image has 1 or 3 channels.");
        Require(PoolStride is 2 or Window, "A pool's stride is 2 or 3.");
        Require(Pooled2.Height >= 1 && Pooled2.Width >= 1 && Pooled1.Height >= Window && Pooled1.Width >= Window,
            "The image is too small to be pooled twice.");

        void Require(bool holds, string rule)
        {
            if (!holds)
                throw new ArgumentOutOfRangeException(nameof(Image), this, rule);
        }
    }

    private MapLayout Pooled(MapLayout map) =>
        map with { Height = ((map.Height - Window) / PoolStride) + 1, Width = ((map.Width - Window) / PoolStride) + 1 };
}
