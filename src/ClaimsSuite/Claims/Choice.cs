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
/// <param name="Score">How good a setting is, by the means of the samples over the first half; NaN where it is out of the question.</param>
public sealed record Choice(string Name, IReadOnlyList<string> Candidates, Func<ReplicateSamples, string, double> Score)
{
    /// <summary>The best candidate; none where all are out of the question.</summary>
    /// <param name="means">Means of the samples over the replicates that choose.</param>
    internal string? Of(ReplicateSamples means) => Candidates
        .Select(candidate => (Candidate: candidate, Score: Score(means, candidate)))
        .Where(scored => !double.IsNaN(scored.Score))
        .OrderByDescending(scored => scored.Score)
        .FirstOrDefault().Candidate;
}
