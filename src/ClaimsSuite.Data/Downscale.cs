namespace ClaimsSuite.Data;

/// <summary>
/// Smaller images by exact area averaging: a new pixel is the mean of a block of old ones (28x28 to 14x14 in paper sec.
/// 3.2).
/// </summary>
public static class Downscale
{
    /// <summary>Averages inputs in the units they have. Standardised inputs keep their mean but lose some of their variance of 1.</summary>
    /// <exception cref="DataException">The new size is not the old one divided by a whole number.</exception>
    public static Examples To(Examples examples, int height, int width)
    {
        var (shape, area, sources) = Blocks(examples.Shape, height, width);
        var inputs = new float[examples.Count * shape.Length];
        for (var i = 0; i < examples.Count; i++)
        {
            var input = examples.Input(i);
            for (var pixel = 0; pixel < shape.Length; pixel++)
            {
                double sum = 0;
                foreach (var source in sources.AsSpan(pixel * area, area))
                    sum += input[source];
                inputs[(i * shape.Length) + pixel] = (float)(sum / area);
            }
        }

        return new Examples(inputs, examples.Labels, shape, examples.Classes, examples.GreyLevel);
    }

    /// <summary>
    /// Averages pixels, rounded half up. The result has statistics of its own: scale a test set with its
    /// <see cref="Dataset"/>.
    /// </summary>
    /// <exception cref="DataException">The new size is not the old one divided by a whole number.</exception>
    public static ImageSet To(ImageSet set, int height, int width)
    {
        var (shape, area, sources) = Blocks(set.Shape, height, width);
        var pixels = new byte[set.Count * shape.Length];
        for (var i = 0; i < set.Count; i++)
        {
            var image = set.Image(i);
            for (var pixel = 0; pixel < shape.Length; pixel++)
            {
                var sum = area / 2;
                foreach (var source in sources.AsSpan(pixel * area, area))
                    sum += image[source];
                pixels[(i * shape.Length) + pixel] = (byte)(sum / area);
            }
        }

        return new ImageSet(pixels, set.Labels, shape, set.Classes);
    }

    /// <summary>Averages both sets; both are standardised by the statistics of the averaged training set.</summary>
    /// <exception cref="DataException">The new size is not the old one divided by a whole number.</exception>
    public static Dataset To(Dataset dataset, int height, int width) =>
        Dataset.Of(dataset.Name, dataset.IsSurrogate, To(dataset.Train, height, width), To(dataset.Test, height, width));

    /// <summary>For each pixel of the new image the old ones below it: [C * H * W, area].</summary>
    private static (ImageShape Shape, int Area, int[] Sources) Blocks(ImageShape old, int height, int width)
    {
        if (height < 1 || width < 1 || old.Height % height != 0 || old.Width % width != 0)
        {
            throw new DataException(
                $"downscaling {old.Height}x{old.Width} images",
                "a height and a width that divide them",
                $"{height}x{width}",
                $"choose the size divided by a whole number, such as {old.Height / 2}x{old.Width / 2}");
        }

        int down = old.Height / height, across = old.Width / width;
        var shape = new ImageShape(old.Channels, height, width);
        var sources =
            from channel in Enumerable.Range(0, old.Channels)
            from row in Enumerable.Range(0, height)
            from column in Enumerable.Range(0, width)
            from y in Enumerable.Range(row * down, down)
            from x in Enumerable.Range(column * across, across)
            select (((channel * old.Height) + y) * old.Width) + x;
        return (shape, down * across, [.. sources]);
    }
}
