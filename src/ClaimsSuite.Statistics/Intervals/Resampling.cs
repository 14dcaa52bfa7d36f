using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Intervals;

/// <summary>Resamples with replacement, and leave-one-out values.</summary>
internal static class Resampling
{
    /// <summary>
    /// The mean of each resample, without building it. Two indices come from each 64-bit draw as (32 bits · n) / 2³²,
    /// whose bias, n / 2³², is far below the simulation error.
    /// </summary>
    internal static double[] Means(ReadOnlySpan<double> sample, SeededRandom random, int resamples)
    {
        var means = new double[resamples];
        if (Moments.AllEqual(sample))
        {
            means.AsSpan().Fill(sample[0]);
            return means;
        }

        var size = (ulong)sample.Length;
        for (var r = 0; r < resamples; r++)
        {
            var sum = 0.0;
            for (var i = 0; i < sample.Length; i += 2)
            {
                var bits = random.NextUInt64();
                sum += sample[(int)((bits >> 32) * size >> 32)];
                if (i + 1 < sample.Length)
                    sum += sample[(int)((bits & uint.MaxValue) * size >> 32)];
            }

            means[r] = sum / sample.Length;
        }

        return means;
    }

    /// <summary>The statistic of each resample.</summary>
    internal static double[] Statistics(ReadOnlySpan<double> sample, SampleStatistic statistic, SeededRandom random, int resamples)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        var resample = new double[sample.Length];
        var values = new double[resamples];
        for (var r = 0; r < resamples; r++)
        {
            for (var i = 0; i < resample.Length; i++)
                resample[i] = sample[random.Next(sample.Length)];
            values[r] = Finite(statistic(resample), nameof(statistic));
        }

        return values;
    }

    /// <summary>The statistic without value i, for each i.</summary>
    internal static double[] Jackknife(ReadOnlySpan<double> sample, SampleStatistic statistic)
    {
        var rest = sample[1..].ToArray();
        var values = new double[sample.Length];
        for (var i = 0; i < sample.Length; i++)
        {
            values[i] = Finite(statistic(rest), nameof(statistic));
            if (i < rest.Length)
                rest[i] = sample[i];
        }

        return values;
    }

    private static double Finite(double value, string name) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentException(
                Require.Text($"{name} gave {value} on a resample; it must be finite on every one, repeated values included."), name);
}
