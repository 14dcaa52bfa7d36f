namespace ClaimsSuite.Data;

/// <summary>Mean and standard deviation over all pixels of a set of images, every image and channel together.</summary>
/// <param name="Mean">In units of the pixel range, 0 to 1.</param>
/// <param name="StandardDeviation">In the same units; the population's (divided by n), greater than 0.</param>
public readonly record struct PixelStatistics(double Mean, double StandardDeviation)
{
    /// <summary>The statistics of <paramref name="pixels"/> (0 ... 255), exact up to the last division.</summary>
    /// <exception cref="ArgumentException">There is no pixel.</exception>
    public static PixelStatistics Of(ReadOnlySpan<byte> pixels)
    {
        if (pixels.IsEmpty)
            throw new ArgumentException("There is no pixel to take the statistics of.", nameof(pixels));
        Span<long> histogram = stackalloc long[256];
        histogram.Clear();
        foreach (var pixel in pixels)
            histogram[pixel]++;

        long sum = 0, sumOfSquares = 0;
        for (var level = 0; level < 256; level++)
        {
            sum += level * histogram[level];
            sumOfSquares += (long)level * level * histogram[level];
        }

        var mean = (double)sum / pixels.Length;
        var variance = ((double)sumOfSquares / pixels.Length) - (mean * mean);
        // Images of a single grey have no spread to divide by; they are centred only.
        return new PixelStatistics(mean / 255, variance > 0 ? Math.Sqrt(variance) / 255 : 1);
    }
}
