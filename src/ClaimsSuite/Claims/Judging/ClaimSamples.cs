namespace ClaimsSuite.Claims.Judging;

/// <summary>What was measured for a claim: raw values, one a replicate.</summary>
/// <param name="Trial">Which claim was tried where.</param>
/// <param name="Values">[R] by sample name; NaN where the measure is not defined.</param>
/// <param name="Seconds">Training time of the runs, on one thread each.</param>
public sealed record ClaimSamples(Trial Trial, IReadOnlyDictionary<string, double[]> Values, double Seconds)
{
    /// <summary>[R] by sample name: where the true numbers lie, of samples of which some are bounds.</summary>
    public IReadOnlyDictionary<string, Side[]> Sides { get; init; } = new Dictionary<string, Side[]>();

    /// <summary>Why a sample is not defined in some replicate, by sample name.</summary>
    public IReadOnlyDictionary<string, string> Undefined { get; init; } = new Dictionary<string, string>();

    /// <summary>Replicates whose runs are copies of another's, a line for each.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>[R] the samples of each replicate.</summary>
    public IEnumerable<ReplicateSamples> Replicates =>
        Enumerable.Range(0, Trial.Replicates).Select(replicate => new ReplicateSamples(Of(replicate)));

    /// <summary>
    /// [R] the values of one effect; where replicates are halved [R / 2], and a single NaN where there is but one replicate.
    /// </summary>
    public Measured[] EffectValues(Effect effect) => Trial.Claim.Replication == Replication.Each
        ? [.. Replicates.Select(replicate => Measure(effect, replicate))]
        : Halved(effect);

    /// <summary>The setting that each choice of the claim came to; none where all were out of the question.</summary>
    public IReadOnlyDictionary<string, ChosenSetting?> Chosen()
    {
        if (Trial.Claim.Choices.Count == 0)
            return new Dictionary<string, ChosenSetting?>();
        var means = new ReplicateSamples(
            Values.ToDictionary(sample => sample.Key, sample => (Measured)sample.Value.Take(Trial.Replicates - Half).Average()));
        return Trial.Claim.Choices.ToDictionary(choice => choice.Name, choice => choice.Of(means));
    }

    private int Half => Trial.Replicates / 2;

    private Measured[] Halved(Effect effect)
    {
        if (Half == 0)
            return [double.NaN];
        var chosen = Chosen();
        return [.. Enumerable.Range(0, Half).Select(k => Measure(effect, WithChosen(
            new ReplicateSamples(Of(Trial.Replicates - Half + k), new ReplicateSamples(Of(k))), chosen)))];
    }

    /// <summary>
    /// A statistic refuses samples that it is not defined on, such as those of a run that diverged; the claim is invalid then.
    /// </summary>
    private static Measured Measure(Effect effect, ReplicateSamples samples)
    {
        try
        {
            return effect.Measure(samples);
        }
        catch (ArgumentException)
        {
            return double.NaN;
        }
    }

    private Dictionary<string, Measured> Of(int replicate) => Values.ToDictionary(
        sample => sample.Key,
        sample => new Measured(
            sample.Value[replicate], Sides.TryGetValue(sample.Key, out var sides) ? sides[replicate] : Side.Exact));

    /// <summary>The samples, and those of the chosen settings by the choices' names as well; NaN where nothing could be chosen.</summary>
    private ReplicateSamples WithChosen(ReplicateSamples samples, IReadOnlyDictionary<string, ChosenSetting?> chosen) =>
        Trial.Claim.Choices.Aggregate(samples, (named, choice) => chosen[choice.Name] is { } setting
            ? named.With(choice.Name, setting)
            : named.WithoutChoice(choice.Name, choice.Candidates[0]));
}
