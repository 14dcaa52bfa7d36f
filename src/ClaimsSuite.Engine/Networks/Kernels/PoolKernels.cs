using System.Numerics;
using System.Runtime.InteropServices;

namespace ClaimsSuite.Engine.Networks.Kernels;

/// <summary>
/// Normalisation, ReLU and max-pooling in one pass over a map, and the way back. ReLU and maximum are one: a search that starts at 0
/// and finds nothing larger. Which place of its window a value comes from is kept in 4 bits; 15 stands for none.
/// </summary>
internal static class PoolKernels
{
    /// <summary>Side of a pooling window.</summary>
    public const int Window = 3;

    private const int None = 15, BitsOfChoice = 4, ChoicesInWord = 8;

    /// <summary>How many values a choice may have, none included.</summary>
    public const int ChoiceValues = None + 1;

    /// <summary>Integers that hold the choices of a pooled map.</summary>
    public static int ChoiceLength(MapLayout pooled) => (pooled.Places + ChoicesInWord - 1) / ChoicesInWord * pooled.Channels;

    /// <summary>Pools max(0, scale z + shift).</summary>
    /// <param name="map">z [H, W, F], without border.</param>
    /// <param name="layout">Of z.</param>
    /// <param name="scale">[F] gain over standard deviation; may be negative.</param>
    /// <param name="shift">[F]</param>
    /// <param name="output">[h, w, F], with its border.</param>
    /// <param name="pooled">Layout of the output.</param>
    /// <param name="stride">From one window to the next.</param>
    /// <param name="choices">Which of the nine values it was.</param>
    /// <param name="chosen">z there, [h, w, F] without border.</param>
    public static void Pool(
        ReadOnlySpan<float> map, MapLayout layout, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift,
        Span<float> output, MapLayout pooled, int stride, Span<int> choices, Span<float> chosen)
    {
        Span<nuint> offsets = stackalloc nuint[Window * Window];
        SetOffsets(offsets, layout);
        for (var place = 0; place < pooled.Places; place++)
        {
            var (y, x) = (place / pooled.Width, place % pooled.Width);
            ref readonly var window = ref map[layout.At(y * stride, x * stride)];
            ref var target = ref output[pooled.At(y, x)];
            ref var source = ref chosen[place * pooled.Channels];
            ref var word = ref choices[place / ChoicesInWord * pooled.Channels];
            var bit = place % ChoicesInWord * BitsOfChoice;
            for (var f = 0; f < pooled.Channels; f += Vector<float>.Count)
            {
                Vector<float> factor = new(scale[f..]), term = new(shift[f..]), best = Vector<float>.Zero, from = Vector<float>.Zero;
                var choice = new Vector<int>(None);
                for (var k = 0; k < offsets.Length; k++)
                {
                    var z = Vector.LoadUnsafe(in window, offsets[k] + (nuint)f);
                    var value = Vector.MultiplyAddEstimate(z, factor, term);
                    // Not "greater than": a NaN is to be seen in what comes out.
                    var stays = Vector.LessThanOrEqual(value, best);
                    best = Vector.ConditionalSelect(stays, best, value);
                    from = Vector.ConditionalSelect(stays, from, z);
                    choice = Vector.ConditionalSelect(stays, choice, new Vector<int>(k));
                }
                best.StoreUnsafe(ref target, (nuint)f);
                from.StoreUnsafe(ref source, (nuint)f);
                choice = Vector.ShiftLeft(choice, bit);
                (bit == 0 ? choice : choice | Vector.LoadUnsafe(ref word, (nuint)f)).StoreUnsafe(ref word, (nuint)f);
            }
        }
    }

    /// <summary>Adds each pooled value's gradient, times its map's factor, to the place that it came from.</summary>
    /// <param name="deltas">[h, w, F] gradients by the pooled values, without border.</param>
    /// <param name="pooled">Layout of the pooled map.</param>
    /// <param name="choices">What <see cref="Pool"/> gave.</param>
    /// <param name="factors">[F]</param>
    /// <param name="result">[H, W, F] with its border; added to.</param>
    /// <param name="layout">Of the result.</param>
    /// <param name="stride">From one window to the next.</param>
    public static void AddToChosen(
        ReadOnlySpan<float> deltas, MapLayout pooled, ReadOnlySpan<int> choices, ReadOnlySpan<float> factors,
        Span<float> result, MapLayout layout, int stride)
    {
        Span<nuint> offsets = stackalloc nuint[Window * Window];
        SetOffsets(offsets, layout);
        for (var place = 0; place < pooled.Places; place++)
        {
            ref var window = ref result[layout.At(place / pooled.Width * stride, place % pooled.Width * stride)];
            ref readonly var source = ref deltas[place * pooled.Channels];
            for (var f = 0; f < pooled.Channels; f += Vector<float>.Count)
            {
                var choice = Choice(choices, place, f, pooled.Channels);
                var delta = Vector.LoadUnsafe(in source, (nuint)f) * new Vector<float>(factors[f..]);
                for (var k = 0; k < offsets.Length; k++)
                {
                    var at = offsets[k] + (nuint)f;
                    var here = Vector.Equals(choice, new Vector<int>(k));
                    var added = Vector.ConditionalSelect(here, delta, Vector<float>.Zero);
                    (Vector.LoadUnsafe(ref window, at) + added).StoreUnsafe(ref window, at);
                }
            }
        }
    }

    /// <summary>Sets the gradient to 0 where the ReLU lets nothing through, and sums it and its products with the chosen values.</summary>
    /// <param name="deltas">[h, w, F] gradients by the pooled values, without border; changed.</param>
    /// <param name="pooled">Layout of the pooled map.</param>
    /// <param name="choices">What <see cref="Pool"/> gave.</param>
    /// <param name="chosen">[h, w, F] z of the chosen places.</param>
    /// <param name="mean">[F] of z.</param>
    /// <param name="sums">[F] of the gradients; set.</param>
    /// <param name="products">[F] of gradient times (z - mean); set.</param>
    public static void Rectify(
        Span<float> deltas, MapLayout pooled, ReadOnlySpan<int> choices, ReadOnlySpan<float> chosen,
        ReadOnlySpan<float> mean, Span<float> sums, Span<float> products)
    {
        for (var f = 0; f < pooled.Channels; f += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero, product = Vector<float>.Zero, centre = new(mean[f..]);
            for (var place = 0; place < pooled.Places; place++)
            {
                var target = deltas[((place * pooled.Channels) + f)..];
                var none = Vector.Equals(Choice(choices, place, f, pooled.Channels), new Vector<int>(None));
                var delta = Vector.ConditionalSelect(none, Vector<float>.Zero, new Vector<float>(target));
                delta.CopyTo(target);
                sum += delta;
                product = Vector.MultiplyAddEstimate(delta, new Vector<float>(chosen[((place * pooled.Channels) + f)..]) - centre, product);
            }
            sum.CopyTo(sums[f..]);
            product.CopyTo(products[f..]);
        }
    }

    /// <summary>Which of the nine values a pooled one is, or 15.</summary>
    public static int ChoiceOf(ReadOnlySpan<int> choices, int place, int f, int channels) =>
        (choices[(place / ChoicesInWord * channels) + f] >> (place % ChoicesInWord * BitsOfChoice)) & None;

    /// <summary>Of a window's nine places from its first.</summary>
    private static void SetOffsets(Span<nuint> offsets, MapLayout layout)
    {
        for (var k = 0; k < offsets.Length; k++)
            offsets[k] = (nuint)((k / Window * layout.Line) + (k % Window * layout.Channels));
    }

    private static Vector<int> Choice(ReadOnlySpan<int> choices, int place, int f, int channels)
    {
        ref readonly var word = ref MemoryMarshal.GetReference(choices[(place / ChoicesInWord * channels)..]);
        return Vector.ShiftRightLogical(Vector.LoadUnsafe(in word, (nuint)f), place % ChoicesInWord * BitsOfChoice) & new Vector<int>(None);
    }
}
