using System.Runtime.CompilerServices;
using ClaimsSuite.Data;

namespace ClaimsSuite.Experiments;

/// <summary>A data set's images brought down to 14 x 14 or less (section 3.2), once and not for every run.</summary>
internal static class SmallImages
{
    private const int LargestSide = 14;

    /// <summary>Downscaling goes no further than half of that, lest nothing of the image be left.</summary>
    private const int SmallestSide = 7;

    private static readonly ConditionalWeakTable<Dataset, Dataset> Downscaled = [];

    /// <summary>
    /// Divides both sides by the smallest whole number that makes them 14 or less; images that are small already, or that
    /// no such number divides, stay as they are.
    /// </summary>
    public static Dataset Of(Dataset dataset) => Downscaled.GetValue(dataset, Divide);

    private static Dataset Divide(Dataset dataset)
    {
        var (height, width) = (dataset.Shape.Height, dataset.Shape.Width);
        var factor = Enumerable.Range(1, Math.Max(height, width)).FirstOrDefault(factor => Fits(height, factor) && Fits(width, factor));
        return factor > 1 ? Downscale.To(dataset, height / factor, width / factor) : dataset;
    }

    private static bool Fits(int side, int factor) =>
        side % factor == 0 && side / factor <= LargestSide && (factor == 1 || side / factor >= SmallestSide);
}
