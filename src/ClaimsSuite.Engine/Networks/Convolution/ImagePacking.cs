using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks.Kernels;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// Between images as data sets have them, [C, H, W], and cropped ones as a convolution reads them, channels last with a border.
/// </summary>
internal static class ImagePacking
{
    private const int Crop = SmallAlexNetShape.Crop;

    /// <summary>Crops an image; the border is left as it is, zeros.</summary>
    /// <param name="image">[C, H, W]</param>
    /// <param name="shape">Of the image.</param>
    /// <param name="packed">The cropped image; set.</param>
    /// <param name="layout">Of the cropped image.</param>
    public static void Pack(ReadOnlySpan<float> image, ImageShape shape, Span<float> packed, MapLayout layout)
    {
        for (var y = 0; y < layout.Height; y++)
        {
            for (var channel = 0; channel < shape.Channels; channel++)
            {
                var line = image.Slice(Line(shape, channel, y), layout.Width);
                var at = layout.At(y, 0) + channel;
                for (var x = 0; x < line.Length; x++)
                    packed[at + (x * layout.Channels)] = line[x];
            }
        }
    }

    /// <summary>The gradient by an image from that by the cropped one: 0 where it was cut off.</summary>
    /// <param name="packed">Of the cropped image.</param>
    /// <param name="layout">Of the cropped image.</param>
    /// <param name="image">[C, H, W]; set.</param>
    /// <param name="shape">Of the image.</param>
    public static void Unpack(ReadOnlySpan<float> packed, MapLayout layout, Span<float> image, ImageShape shape)
    {
        image.Clear();
        for (var y = 0; y < layout.Height; y++)
        {
            for (var channel = 0; channel < shape.Channels; channel++)
            {
                var line = image.Slice(Line(shape, channel, y), layout.Width);
                var at = layout.At(y, 0) + channel;
                for (var x = 0; x < line.Length; x++)
                    line[x] = packed[at + (x * layout.Channels)];
            }
        }
    }

    private static int Line(ImageShape shape, int channel, int y) => (((channel * shape.Height) + y + Crop) * shape.Width) + Crop;
}
