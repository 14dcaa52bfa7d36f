using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Engine.Networks.Layers;

namespace ClaimsSuite.Tests.Engine.Networks.Convolution;

/// <summary>The network by its definition, in double precision, one number at a time, with no code of the engine but its shape.</summary>
internal sealed class ReferenceNetwork(SmallAlexNetShape shape, double[] parameters)
{
    private const double Epsilon = 1e-5;
    private int _next, _nextMoment;

    /// <summary>Means and variances (with bias) that the last forward pass normalised by, layer by layer, means first.</summary>
    public List<double[]> Moments { get; } = [];

    /// <summary>What to normalise by; the minibatch's own moments where null.</summary>
    public float[]? RunningMoments { get; init; }

    /// <summary>[N][K]</summary>
    public double[][] Logits(double[][] inputs, ArrayPerturbation? perturbation = null)
    {
        (_next, _nextMoment) = (0, 0);
        Moments.Clear();
        var (height, width, channels) = (shape.Image.Height - 4, shape.Image.Width - 4, shape.Image.Channels);
        var values = Array.ConvertAll(inputs, Cropped);
        foreach (var hidden in new[] { perturbation?.Of(0), perturbation?.Of(1) })
        {
            values = Rectified(Normalised(Convolved(values, height, width, channels), shape.Filters));
            (values, height, width) = Pooled(values, height, width, shape.Filters);
            Perturb(values, hidden);
            channels = shape.Filters;
        }
        foreach (var (units, hidden) in new[] { (shape.Dense1, perturbation?.Of(2)), (shape.Dense2, perturbation?.Of(3)) })
        {
            values = Rectified(Normalised(Multiplied(values, units), units));
            Perturb(values, hidden);
        }
        values = Multiplied(values, shape.Classes);
        var biases = Take(shape.Classes);
        return Array.ConvertAll(values, row => row.Zip(biases, (value, bias) => value + bias).ToArray());
    }

    /// <summary>The mean over the minibatch of weighted cross-entropies.</summary>
    public double Loss(double[][] inputs, int[] labels, ArrayPerturbation? perturbation = null)
    {
        var logits = Logits(inputs, perturbation);
        var sum = 0.0;
        for (var n = 0; n < labels.Length; n++)
        {
            var weight = perturbation?.ExampleWeights?[n] ?? 1.0;
            sum += weight * (Math.Log(logits[n].Sum(Math.Exp)) - logits[n][labels[n]]);
        }
        return sum / labels.Length;
    }

    private ReadOnlySpan<double> Filters(int channels) => Take(25 * channels * shape.Filters);

    private double[] Take(int count)
    {
        _next += count;
        return parameters[(_next - count).._next];
    }

    /// <summary>[C, H, W] -> [H - 4, W - 4, C]</summary>
    private double[] Cropped(double[] image)
    {
        var (c, h, w) = (shape.Image.Channels, shape.Image.Height, shape.Image.Width);
        var cropped = new double[(h - 4) * (w - 4) * c];
        for (var y = 0; y < h - 4; y++)
        {
            for (var x = 0; x < w - 4; x++)
            {
                for (var channel = 0; channel < c; channel++)
                    cropped[(((y * (w - 4)) + x) * c) + channel] = image[(((channel * h) + y + 2) * w) + x + 2];
            }
        }
        return cropped;
    }

    private double[][] Convolved(double[][] maps, int height, int width, int channels)
    {
        var filters = Filters(channels).ToArray();
        return Array.ConvertAll(maps, map =>
        {
            var result = new double[height * width * shape.Filters];
            for (var i = 0; i < result.Length; i++)
            {
                var (y, x, f) = (i / shape.Filters / width, i / shape.Filters % width, i % shape.Filters);
                for (var k = 0; k < 25; k++)
                {
                    var (fromY, fromX) = (y + (k / 5) - 2, x + (k % 5) - 2);
                    if (fromY < 0 || fromY >= height || fromX < 0 || fromX >= width)
                        continue;
                    for (var c = 0; c < channels; c++)
                        result[i] += map[(((fromY * width) + fromX) * channels) + c] * filters[(((k * channels) + c) * shape.Filters) + f];
                }
            }
            return result;
        });
    }

    private double[][] Normalised(double[][] values, int channels)
    {
        var (gains, offsets) = (Take(channels), Take(channels));
        var (means, variances) = RunningMoments is null ? Own(values, channels) : (Running(channels), Running(channels));
        Moments.AddRange([means, variances]);
        return Array.ConvertAll(values, row => row.Select((value, i) => Normal(value, i % channels)).ToArray());

        double Normal(double value, int c) => (gains[c] * (value - means[c]) / Math.Sqrt(variances[c] + Epsilon)) + offsets[c];
    }

    private static (double[] Means, double[] Variances) Own(double[][] values, int channels)
    {
        var columns = Enumerable.Range(0, channels).Select(c =>
            values.SelectMany(row => row.Where((_, i) => i % channels == c)).ToArray()).ToArray();
        var means = Array.ConvertAll(columns, column => column.Average());
        return (means, columns.Select((column, c) => column.Average(value => (value - means[c]) * (value - means[c]))).ToArray());
    }

    private double[] Running(int channels)
    {
        _nextMoment += channels;
        return Array.ConvertAll(RunningMoments![(_nextMoment - channels).._nextMoment], value => (double)value);
    }

    private static double[][] Rectified(double[][] values) =>
        Array.ConvertAll(values, row => Array.ConvertAll(row, value => Math.Max(0, value)));

    private (double[][] Maps, int Height, int Width) Pooled(double[][] maps, int height, int width, int channels)
    {
        int h = ((height - 3) / shape.PoolStride) + 1, w = ((width - 3) / shape.PoolStride) + 1;
        var pooled = Array.ConvertAll(maps, map => Enumerable.Range(0, h * w * channels).Select(i =>
        {
            var (y, x, c) = (i / channels / w * shape.PoolStride, i / channels % w * shape.PoolStride, i % channels);
            return Enumerable.Range(0, 9).Max(k => map[((((y + (k / 3)) * width) + x + (k % 3)) * channels) + c]);
        }).ToArray());
        return (pooled, h, w);
    }

    private double[][] Multiplied(double[][] values, int units)
    {
        var weights = Take(values[0].Length * units);
        return Array.ConvertAll(values, row => Enumerable.Range(0, units)
            .Select(unit => row.Select((value, i) => value * weights[(i * units) + unit]).Sum()).ToArray());
    }

    private static void Perturb(double[][] values, HiddenPerturbation? perturbation)
    {
        var units = values[0].Length;
        for (var i = 0; i < values.Length * units; i++)
        {
            ref var value = ref values[i / units][i % units];
            value = (value + (perturbation?.Noise?[i] ?? 0)) * (perturbation?.Mask?[i] ?? 1);
        }
    }
}
