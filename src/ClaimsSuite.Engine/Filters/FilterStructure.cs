using ClaimsSuite.Engine.Networks.Layers;

namespace ClaimsSuite.Engine.Filters;

/// <summary>
/// How much filters look like something (figure 2): what noise has by chance, and what a reader of the figure sees, edges and spots of one
/// colour. Both measures are those of all filters together, so that a filter counts by its power.
/// </summary>
/// <param name="LowFrequency">
/// The share of the filters' power at spatial frequencies of at most 0.2 cycles a pixel in either direction, the mean included, 0 ... 1; of
/// white noise 0.36 in a window of 5 x 5, and 0.15 in 28 x 28.
/// </param>
/// <param name="Smoothness">
/// How alike neighbouring pixels of a channel are, against any two pixels of it: 1 where neighbours are equal, 0 on average where the
/// pixels are shuffled, whatever their values.
/// </param>
public readonly record struct FilterStructure(double LowFrequency, double Smoothness)
{
    /// <summary>The highest low frequency, in cycles a pixel: of 5 pixels the mean and one wave.</summary>
    public const double Cutoff = 0.2;

    /// <summary>Measures filters; not a number where all are zero, or the pixels of each channel are equal.</summary>
    public static FilterStructure Of(FirstLayerFilters filters)
    {
        var (height, width) = (filters.Shape.Height, filters.Shape.Width);
        double[][] rows = Waves(height), columns = Waves(width);
        double power = 0, low = 0, neighbours = 0, pairs = 0;
        for (var start = 0; start < filters.Weights.Length; start += height * width)
        {
            var channel = filters.Weights.AsSpan(start, height * width);
            power += Squares(channel);
            low += LowPower(channel, rows, columns);
            var mean = PairMean(channel);
            neighbours += NeighbourMean(channel, width) - mean;
            pairs += (Squares(channel) / channel.Length) - mean;
        }
        return new FilterStructure(low / power, neighbours / pairs);
    }

    /// <summary>[waves][pixels] an orthonormal basis of what varies slowly along a side.</summary>
    private static double[][] Waves(int pixels)
    {
        var waves = new List<double[]> { Wave(_ => Math.Sqrt(1.0 / pixels)) };
        for (var cycles = 1; cycles <= Cutoff * pixels && 2 * cycles < pixels; cycles++)
        {
            var frequency = 2 * Math.PI * cycles / pixels;
            waves.Add(Wave(pixel => Math.Sqrt(2.0 / pixels) * Math.Cos(frequency * pixel)));
            waves.Add(Wave(pixel => Math.Sqrt(2.0 / pixels) * Math.Sin(frequency * pixel)));
        }
        return [.. waves];

        double[] Wave(Func<int, double> value) => [.. Enumerable.Range(0, pixels).Select(value)];
    }

    /// <summary>The power of a channel's projection on the products of slow waves, by Parseval a part of its squares.</summary>
    private static double LowPower(ReadOnlySpan<float> channel, double[][] rows, double[][] columns)
    {
        var width = columns[0].Length;
        var low = 0.0;
        foreach (var column in columns)
        {
            var along = new double[rows[0].Length];
            for (var i = 0; i < channel.Length; i++)
                along[i / width] += channel[i] * column[i % width];
            foreach (var row in rows)
            {
                var amount = 0.0;
                for (var y = 0; y < along.Length; y++)
                    amount += along[y] * row[y];
                low += amount * amount;
            }
        }
        return low;
    }

    /// <summary>The mean product of two neighbours, across or down.</summary>
    private static double NeighbourMean(ReadOnlySpan<float> channel, int width)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < channel.Length; i++)
        {
            if (i % width + 1 < width)
                (sum, count) = (sum + ((double)channel[i] * channel[i + 1]), count + 1);
            if (i + width < channel.Length)
                (sum, count) = (sum + ((double)channel[i] * channel[i + width]), count + 1);
        }
        return sum / count;
    }

    /// <summary>The mean product of any two different pixels.</summary>
    private static double PairMean(ReadOnlySpan<float> channel)
    {
        var sum = 0.0;
        foreach (var value in channel)
            sum += value;
        return ((sum * sum) - Squares(channel)) / ((double)channel.Length * (channel.Length - 1));
    }

    private static double Squares(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += (double)value * value;
        return sum;
    }
}
