using System.Numerics;
using System.Runtime.CompilerServices;

namespace ClaimsSuite.Engine.Networks.Kernels;

/// <summary>What is done value by value or column by column to matrices [rows, channels], channels a multiple of 16.</summary>
internal static class ColumnKernels
{
    /// <summary>
    /// Below it a velocity counts as 0: far below any rounding of a weight, and far above where arithmetic on denormal numbers slows down.
    /// </summary>
    private const float Negligible = 1e-30f;

    /// <summary>
    /// Means of columns and sums of squared differences from them, in two passes, for the difference of large sums is inexact.
    /// </summary>
    public static void Moments(ReadOnlySpan<float> values, int rows, int channels, Span<float> means, Span<float> squares)
    {
        for (var f = 0; f < channels; f += Vector<float>.Count)
        {
            var mean = Sum(values[f..], rows, channels, Vector<float>.Zero, square: false) / new Vector<float>(rows);
            mean.CopyTo(means[f..]);
            Sum(values[f..], rows, channels, mean, square: true).CopyTo(squares[f..]);
        }
    }

    /// <summary>result[r, f] = slope[f] values[r, f] + constant[f].</summary>
    public static void Affine(
        ReadOnlySpan<float> values, int rows, int channels, ReadOnlySpan<float> slope, ReadOnlySpan<float> constant, Span<float> result)
    {
        ref readonly var from = ref values[..(rows * channels)][0];
        ref var to = ref result[..(rows * channels)][0];
        for (var f = 0; f < channels; f += Vector<float>.Count)
        {
            Vector<float> factor = new(slope[f..]), term = new(constant[f..]);
            for (var at = f; at < rows * channels; at += channels)
                Vector.MultiplyAddEstimate(Vector.LoadUnsafe(in from, (nuint)at), factor, term).StoreUnsafe(ref to, (nuint)at);
        }
    }

    /// <summary>result[r, f] += slope[f] values[r, f].</summary>
    public static void AddScaled(ReadOnlySpan<float> values, int rows, int channels, ReadOnlySpan<float> slope, Span<float> result)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var f = 0; f < channels; f += Vector<float>.Count)
            {
                var at = (row * channels) + f;
                var value = Vector.MultiplyAddEstimate(
                    new Vector<float>(values[at..]), new Vector<float>(slope[f..]), new Vector<float>(result[at..]));
                value.CopyTo(result[at..]);
            }
        }
    }

    /// <summary>values = max(0, values); a NaN stays one.</summary>
    public static void Rectify(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += Vector<float>.Count)
        {
            var value = new Vector<float>(values[i..]);
            Vector.ConditionalSelect(Vector.LessThanOrEqual(value, Vector<float>.Zero), Vector<float>.Zero, value).CopyTo(values[i..]);
        }
    }

    /// <summary>deltas = 0 where <paramref name="outputs"/> of a ReLU are.</summary>
    public static void Mask(Span<float> deltas, ReadOnlySpan<float> outputs)
    {
        for (var i = 0; i < deltas.Length; i += Vector<float>.Count)
        {
            var off = Vector.Equals(new Vector<float>(outputs[i..]), Vector<float>.Zero);
            Vector.ConditionalSelect(off, Vector<float>.Zero, new Vector<float>(deltas[i..])).CopyTo(deltas[i..]);
        }
    }

    /// <summary>sums[f] = sum of deltas[r, f]; products[f] = sum of deltas[r, f] (values[r, f] - mean[f]).</summary>
    public static void Sum(
        ReadOnlySpan<float> deltas, ReadOnlySpan<float> values, int rows, int channels, ReadOnlySpan<float> mean,
        Span<float> sums, Span<float> products)
    {
        for (var f = 0; f < channels; f += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero, product = Vector<float>.Zero, centre = new(mean[f..]);
            for (var row = 0; row < rows; row++)
            {
                var at = (row * channels) + f;
                var delta = new Vector<float>(deltas[at..]);
                sum += delta;
                product = Vector.MultiplyAddEstimate(delta, new Vector<float>(values[at..]) - centre, product);
            }
            sum.CopyTo(sums[f..]);
            product.CopyTo(products[f..]);
        }
    }

    /// <summary>velocity = momentum velocity + gradient + decay weight; weight -= rate velocity.</summary>
    public static void Move(
        Span<float> weights, Span<float> velocities, ReadOnlySpan<float> gradients, float rate, float momentum, float decay)
    {
        Vector<float> inertia = new(momentum), shrink = new(decay), step = new(-rate), negligible = new(Negligible);
        for (var i = 0; i < weights.Length; i += Vector<float>.Count)
        {
            var weight = new Vector<float>(weights[i..]);
            var force = Vector.MultiplyAddEstimate(shrink, weight, new Vector<float>(gradients[i..]));
            var velocity = Vector.MultiplyAddEstimate(inertia, new Vector<float>(velocities[i..]), force);
            velocity = Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(velocity), negligible), Vector<float>.Zero, velocity);
            velocity.CopyTo(velocities[i..]);
            Vector.MultiplyAddEstimate(step, velocity, weight).CopyTo(weights[i..]);
        }
    }

    /// <summary>
    /// The sum over rows of values - centre, or of its square. Four sums at a time, for each has to wait for its own last addition.
    /// </summary>
    private static Vector<float> Sum(ReadOnlySpan<float> values, int rows, int channels, Vector<float> centre, bool square)
    {
        Vector<float> sum0 = Vector<float>.Zero, sum1 = sum0, sum2 = sum0, sum3 = sum0;
        ref readonly var from = ref values[..(((rows - 1) * channels) + Vector<float>.Count)][0];
        var row = 0;
        for (; row <= rows - 4; row += 4)
        {
            sum0 = Added(Vector.LoadUnsafe(in from, (nuint)(row * channels)) - centre, sum0, square);
            sum1 = Added(Vector.LoadUnsafe(in from, (nuint)((row + 1) * channels)) - centre, sum1, square);
            sum2 = Added(Vector.LoadUnsafe(in from, (nuint)((row + 2) * channels)) - centre, sum2, square);
            sum3 = Added(Vector.LoadUnsafe(in from, (nuint)((row + 3) * channels)) - centre, sum3, square);
        }
        for (; row < rows; row++)
            sum0 = Added(Vector.LoadUnsafe(in from, (nuint)(row * channels)) - centre, sum0, square);
        return sum0 + sum1 + (sum2 + sum3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Added(Vector<float> value, Vector<float> sum, bool square) =>
        square ? Vector.MultiplyAddEstimate(value, value, sum) : sum + value;
}
