using System.Globalization;

namespace ClaimsSuite.Runs;

/// <summary>One of several shards of a list of runs, which together are the whole and have no run in common.</summary>
/// <param name="Number">1 ... <paramref name="Count"/>.</param>
/// <param name="Count">How many shards there are.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>Reads <c>2/8</c>.</summary>
    /// <exception cref="UsageException">It is not of that form, or there is no such shard.</exception>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && number >= 1 && number <= count
            ? new Shard(number, count)
            : throw new UsageException($"--shard {text}: expected I/N with I from 1 to N, such as 1/8");
    }

    /// <summary>
    /// The runs of this shard: the list is laid out by configuration, so that runs that cost alike lie together, and dealt
    /// out like cards. It depends on nothing but the list; what is done already changes no shard.
    /// </summary>
    public IReadOnlyList<RunSpec> Of(IEnumerable<RunSpec> runs) =>
        [
            .. runs.DistinctBy(run => run.Key).GroupBy(
                run => (
                    run with { Replicate = run.Replicate with { Number = 0 } }).Key).SelectMany(alike => alike).Where((_,
                    position) => position % Count == Number - 1),
        ];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Number}/{Count}");
}
