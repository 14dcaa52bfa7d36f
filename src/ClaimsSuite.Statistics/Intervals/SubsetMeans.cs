using ClaimsSuite.Statistics.HypothesisTests;
using MathNet.Numerics.Distributions;

namespace ClaimsSuite.Statistics.Intervals;

/// <summary>
/// Order statistics of the 2^n - 1 means of the non-empty subsets of a sample. A search narrows the place down by counting; once few
/// subsets are left in it, their means are listed. Where very many tie, so that few never are, the place is narrowed down to rounding.
/// </summary>
internal static class SubsetMeans
{
    /// <summary>What a mean may lose by rounding, as a share of the largest magnitude.</summary>
    private const double Grain = 1e-14;

    /// <summary>Each halves the place at least; more can be needed only where numbers are so small that they cannot be halved.</summary>
    private const int MostSteps = 60;

    /// <summary>The <paramref name="k"/>-th smallest subset mean: the smallest θ at or below which more than k subsets lie, the empty
    /// one counted.</summary>
    /// <param name="sample">[n], n at most <see cref="SubsetSums.LargestCount"/>.</param>
    /// <param name="k">From 1 to 2^n - 1.</param>
    internal static double Smallest(ReadOnlySpan<double> sample, long k)
    {
        var sums = new SubsetSums(sample);
        var few = Math.Max(32, 1 << (sample.Length / 2) >> 2); // Listing them then takes no longer than a count or two.
        var (smallest, largest) = Range(sample);
        var grain = Grain * Math.Max(Math.Abs(smallest), Math.Abs(largest));
        Place low = new(smallest, sums.CountAtMost(0, smallest)), high = new(largest, sums.Total);
        if (low.Count > k)
            return smallest;
        for (var step = 0; step < MostSteps && high.Count - low.Count > few && high.Centre - low.Centre > 4 * grain; step++)
        {
            // On either side of the guess, the nearer the narrower the place is; where that fails to halve the place, so does its middle.
            var (width, guess) = (high.Centre - low.Centre, Guess(low, high, k, sums.Total));
            Probe(guess, width * Math.Clamp(width / (largest - smallest), 1 / 1024.0, 1 / 32.0));
            if (high.Centre - low.Centre > width / 2)
                Probe(low.Centre + ((high.Centre - low.Centre) / 2), 0);
            // So narrow and still so many: they tie, all of them with any of them.
            if (high.Centre - low.Centre < 1e-6 * (largest - smallest) && high.Count - low.Count > few)
                Probe(sums.MeansBetween(low.Centre, high.Centre).First(), 2 * grain);
        }

        if (high.Count - low.Count > few)
            return high.Centre;
        double[] means = [.. sums.MeansBetween(low.Centre, high.Centre).Order()];
        return k - low.Count < means.Length ? Math.Min(means[k - low.Count], high.Centre) : high.Centre;

        void Probe(double centre, double reach)
        {
            Narrow(centre - reach);
            Narrow(centre + reach);
        }

        void Narrow(double centre)
        {
            if (centre <= low.Centre || centre >= high.Centre)
                return;
            var place = new Place(centre, sums.CountAtMost(0, centre));
            if (place.Count > k)
                high = place;
            else
                low = place;
        }
    }

    /// <summary>Between the two places in proportion to normal scores, as the means are about normal.</summary>
    private static double Guess(Place low, Place high, long k, long total)
    {
        double from = Score(low.Count), to = Score(high.Count);
        return low.Centre + ((high.Centre - low.Centre) * (Score(k) - from) / (to - from));

        double Score(long count) => Normal.InvCDF(0, 1, (count + 0.5) / (total + 1.0));
    }

    private static (double Smallest, double Largest) Range(ReadOnlySpan<double> sample)
    {
        double smallest = double.PositiveInfinity, largest = double.NegativeInfinity;
        foreach (var value in sample)
        {
            smallest = Math.Min(smallest, value);
            largest = Math.Max(largest, value);
        }

        return (smallest, largest);
    }

    /// <summary>A centre, and how many subsets have no larger mean.</summary>
    private readonly record struct Place(double Centre, long Count);
}
