namespace ClaimsSuite.Claims;

/// <summary>How replicates become the values of an effect.</summary>
public enum Replication
{
    /// <summary>Each replicate gives one.</summary>
    Each,

    /// <summary>
    /// Each replicate of the second half gives one. The first half is there to choose settings by (<see cref="Choice"/>), or as a partner
    /// with which a replicate is compared (<see cref="ReplicateSamples.Partner"/>).
    /// </summary>
    Halves,
}

/// <summary>
/// One of several settings, chosen by the first half of the replicates and judged by the second, so that picking the best does not
/// flatter it.
/// </summary>
/// <param name="Name">What stands for the chosen setting in effects: with <c>dropout</c> for <c>dropout 0.5</c>, <c>dropout,
/// validation</c> is the sample <c>dropout 0.5, validation</c>.</param>
/// <param name="Candidates">The settings, as samples begin; of equals the first is chosen.</param>
/// <param name="Score">How good the setting is that goes by the choice's name, by the means of the samples over the first half; NaN
/// where it is out of the question.</param>
public sealed record Choice(string Name, IReadOnlyList<string> Candidates, Func<ReplicateSamples, double> Score)
{
    /// <summary>
    /// Steps from each candidate to the next. With 1 a candidate itself is chosen; with more also what lies between two neighbours, so
    /// that a choice at a limit does not jump from one candidate to another (<see cref="ChosenSetting"/>).
    /// </summary>
    public int Steps { get; init; } = 1;

    /// <summary>The best setting; none where all are out of the question.</summary>
    /// <param name="means">Means of the samples over the replicates that choose.</param>
    internal ChosenSetting? Of(ReplicateSamples means) => Settings()
        .Select(setting => (Setting: setting, Score: Score(means.With(Name, setting))))
        .Where(scored => !double.IsNaN(scored.Score))
        .OrderByDescending(scored => scored.Score)
        .FirstOrDefault().Setting;

    /// <summary>The candidates in their order, and between each and the next what lies there.</summary>
    private IEnumerable<ChosenSetting> Settings() => Candidates
        .Zip(Candidates.Skip(1).Append(Candidates[^1]))
        .SelectMany(pair => Enumerable.Range(0, pair.First == pair.Second ? 1 : Steps)
            .Select(step => new ChosenSetting(pair.First, pair.Second, (double)step / Steps)));
}

/// <summary>
/// What a choice came to: a candidate, or a point on the way to the next. There every sample is the weighted mean of the two's, which is
/// what one gets on average who trains with the second at these odds and else with the first: so much can be had, whatever a strength in
/// between would do.
/// </summary>
/// <param name="Candidate">The setting.</param>
/// <param name="Next">The one after it.</param>
/// <param name="Share">The weight of the second, 0 ... 1.</param>
public sealed record ChosenSetting(string Candidate, string Next, double Share)
{
    /// <inheritdoc/>
    public override string ToString() => Share == 0
        ? Candidate
        : FormattableString.Invariant($"{100 * (1 - Share):0} % {Candidate} and {100 * Share:0} % {Next}");
}
