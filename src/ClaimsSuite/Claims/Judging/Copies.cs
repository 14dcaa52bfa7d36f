using ClaimsSuite.Runs;

namespace ClaimsSuite.Claims.Judging;

/// <summary>
/// Replicates that are copies of one another: the same runs, or runs of other seeds that gave the same numbers. They would count one
/// observation several times.
/// </summary>
internal static class Copies
{
    /// <summary>Fewer numbers than these may agree by chance: shares of a few trials have few values.</summary>
    private const int FewestNumbers = 8;

    /// <summary>A line for each replicate that copies an earlier one.</summary>
    /// <param name="replicates">[R] the records of each replicate, by arm.</param>
    public static IReadOnlyList<string> Among(IReadOnlyList<IReadOnlyDictionary<string, RunRecord>> replicates) =>
    [
        .. from later in Enumerable.Range(0, replicates.Count)
           let earlier = Enumerable.Range(0, later).Where(i => AreSame(replicates[i], replicates[later])).Take(1).ToList()
           where earlier.Count > 0
           select FormattableString.Invariant($"replicate {later + 1} is a copy of replicate {earlier[0] + 1}: expected runs of its own"),
    ];

    private static bool AreSame(IReadOnlyDictionary<string, RunRecord> one, IReadOnlyDictionary<string, RunRecord> other) =>
        one.Count > 0 && (one.All(arm => arm.Value.Spec.Key == other[arm.Key].Spec.Key)
            || (one.All(arm => AreSame(arm.Value.Values, other[arm.Key].Values))
                && one.Values.SelectMany(record => record.Values.ByName.Values).SelectMany(values => values).Distinct()
                    .Take(FewestNumbers).Count() == FewestNumbers));

    private static bool AreSame(RunValues one, RunValues other) => one.ByName.Count == other.ByName.Count
        && one.ByName.All(value => other.ByName.TryGetValue(value.Key, out var same) && value.Value.AsSpan().SequenceEqual(same));
}
