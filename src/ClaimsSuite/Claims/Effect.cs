using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.Trends;

namespace ClaimsSuite.Claims;

/// <summary>The samples of one replicate, by name.</summary>
/// <param name="values">By sample name.</param>
/// <param name="partner">Those of a replicate of the first half, where a claim's replicates are halved.</param>
public sealed class ReplicateSamples(IReadOnlyDictionary<string, Measured> values, ReplicateSamples? partner = null)
{
    /// <summary>The value of one sample, or a bound on it.</summary>
    public Measured this[string sample] => values[sample];

    /// <summary>The samples of another replicate, which shares nothing with this one.</summary>
    /// <exception cref="InvalidOperationException">The claim's replicates are not halved.</exception>
    public ReplicateSamples Partner =>
        partner ?? throw new InvalidOperationException("Only where replicates are halved has each a partner.");

    /// <summary>The samples, and those of a setting by another name as well.</summary>
    /// <param name="name">The other name.</param>
    /// <param name="setting">The setting.</param>
    internal ReplicateSamples With(string name, ChosenSetting setting) => Named(name, setting.Candidate, measure =>
    {
        var value = values[setting.Candidate + measure];
        return setting.Share == 0 ? value : Measured.Mean(value, values[setting.Next + measure], setting.Share);
    });

    /// <summary>The same, all of which are NaN, as no setting could be chosen.</summary>
    /// <param name="name">The other name.</param>
    /// <param name="candidate">A setting that was not chosen.</param>
    internal ReplicateSamples WithoutChoice(string name, string candidate) => Named(name, candidate, _ => double.NaN);

    /// <summary>The samples, and by another name all that a setting has.</summary>
    private ReplicateSamples Named(string name, string setting, Func<string, Measured> valueOf)
    {
        var named = new Dictionary<string, Measured>(values);
        foreach (var sample in values.Keys.Where(sample => sample.StartsWith($"{setting}, ", StringComparison.Ordinal)))
        {
            var measure = sample[setting.Length..];
            named[name + measure] = valueOf(measure);
        }
        return new ReplicateSamples(named, partner);
    }
}

/// <summary>What a claim says about its samples: one number a replicate, and what that must be.</summary>
/// <param name="Name">What the number is: <c>randY over real</c>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Measure">The number, or a bound on it, from the samples of one replicate.</param>
/// <param name="Criterion">What it must be.</param>
public sealed record Effect(string Name, string Unit, Func<ReplicateSamples, Measured> Measure, Criterion Criterion)
{
    /// <summary>The smallest value that the effect can have, in its unit: 0 of a share, -1 of a rank correlation.</summary>
    public double Least { get; init; } = double.NegativeInfinity;

    /// <summary>The largest value that the effect can have.</summary>
    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>
    /// How well a measure follows ordered levels: Kendall's tau-b within each replicate, 0 where the measure never changes.
    /// </summary>
    /// <param name="name">What is ordered: <c>randY</c>.</param>
    /// <param name="samples">The samples, from the lowest level to the highest; at least two.</param>
    /// <param name="tau">Smallest rank correlation of interest, above 0 and at most 1.</param>
    public static Effect Trend(string name, IReadOnlyList<string> samples, double tau)
    {
        double[] levels = [.. Enumerable.Range(0, samples.Count)];
        return new Effect(
            name, "tau-b over levels", values => Tau(levels, [.. samples.Select(sample => values[sample].Value)]), Criterion.Trend(tau))
        {
            Least = -1,
            Most = 1,
        };
    }

    private static double Tau(double[] levels, double[] values) =>
        !Array.TrueForAll(values, double.IsFinite) ? double.NaN
        : values.Max() == values.Min() ? 0
        : KendallTau.B(levels, values);
}
