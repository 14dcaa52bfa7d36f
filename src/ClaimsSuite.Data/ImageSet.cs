namespace ClaimsSuite.Data;

/// <summary>Labelled images as they are stored: one byte a pixel. Not to be changed after construction.</summary>
public sealed class ImageSet
{
    private readonly Lazy<PixelStatistics> _statistics;

    /// <summary>Wraps the arrays (no copy).</summary>
    /// <param name="pixels">[N, C, H, W], 0 ... 255.</param>
    /// <param name="labels">[N], each in 0 ... <paramref name="classes"/> - 1.</param>
    /// <param name="shape">[C, H, W] of one image.</param>
    /// <param name="classes">The number of classes, 2 or more.</param>
    /// <param name="statistics">What <see cref="InputScaling.Standardised"/> subtracts and divides by; else this set's own.</param>
    /// <exception cref="ArgumentException">The lengths disagree, or a label is out of range.</exception>
    public ImageSet(byte[] pixels, int[] labels, ImageShape shape, int classes, PixelStatistics? statistics = null)
    {
        if (pixels.LongLength != (long)labels.Length * shape.Length)
            throw new ArgumentException($"{labels.Length} labels of {shape} images do not fit {pixels.Length} pixels.", nameof(pixels));
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        if (labels.Any(label => label < 0 || label >= classes))
            throw new ArgumentException($"Labels must lie in 0 ... {classes - 1}.", nameof(labels));
        (Pixels, Labels, Shape, Classes) = (pixels, labels, shape, classes);
        _statistics = statistics is { } given ? new(given) : new(() => PixelStatistics.Of(Pixels));
    }

    /// <summary>[N, C, H, W], 0 ... 255.</summary>
    public byte[] Pixels { get; }

    /// <summary>[N], each in 0 ... <see cref="Classes"/> - 1.</summary>
    public int[] Labels { get; }

    /// <summary>[C, H, W] of one image.</summary>
    public ImageShape Shape { get; }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>N, the number of images.</summary>
    public int Count => Labels.Length;

    /// <summary>What standardised inputs are centred and scaled by: in a <see cref="Dataset"/> the training set's, for both sets.</summary>
    public PixelStatistics Statistics => _statistics.Value;

    /// <summary>The pixels of one image, [C, H, W].</summary>
    public ReadOnlySpan<byte> Image(int index) => Pixels.AsSpan(index * Shape.Length, Shape.Length);

    /// <summary>How many images each class has, [K].</summary>
    public int[] ClassCounts()
    {
        var counts = new int[Classes];
        foreach (var label in Labels)
            counts[label]++;
        return counts;
    }

    /// <summary>The images at <paramref name="indices"/>, in that order, as a set of its own; the statistics stay this set's.</summary>
    public ImageSet Take(ReadOnlySpan<int> indices)
    {
        var pixels = new byte[indices.Length * Shape.Length];
        var labels = new int[indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            Image(indices[i]).CopyTo(pixels.AsSpan(i * Shape.Length));
            labels[i] = Labels[indices[i]];
        }

        return new ImageSet(pixels, labels, Shape, Classes, Statistics);
    }

    internal ImageSet WithOwnStatistics() => new(Pixels, Labels, Shape, Classes);

    internal ImageSet With(PixelStatistics statistics) => new(Pixels, Labels, Shape, Classes, statistics);
}
