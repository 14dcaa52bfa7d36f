using System.Globalization;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;

namespace ClaimsSuite.Reporting;

/// <summary>The short table: one line a claim, at most <see cref="Width"/> columns, and a last line that counts verdicts.</summary>
public static class VerdictLines
{
    /// <summary>Columns that no line exceeds.</summary>
    public const int Width = 120;

    private static readonly int[] Widths = [33, 10, 12, 12, 44, 3];

    /// <summary>The column heads.</summary>
    public static IReadOnlyList<string> Heads { get; } = Cells("claim", "data set", "verdict", "expected", "effects", "n");

    /// <summary>The cells of one claim, padded and cut to their columns; the third is the verdict.</summary>
    public static IReadOnlyList<string> Of(ClaimVerdict verdict) => Cells(
        VerdictRows.Title(verdict), Path.GetFileName(verdict.Samples.Trial.Dataset.TrimEnd('/')), VerdictText.Words(verdict.Verdict),
        Expected(verdict), Effects(verdict), verdict.Samples.Trial.Replicates.ToString(CultureInfo.InvariantCulture));

    /// <summary><c>28 claims: 16 supported, 7 in part, 5 refuted; all as expected</c></summary>
    public static string Summary(IReadOnlyList<ClaimVerdict> verdicts)
    {
        var counts = Enum.GetValues<Verdict>()
            .Select(verdict => (Verdict: verdict, Count: verdicts.Count(found => found.Verdict == verdict)))
            .Where(entry => entry.Count > 0)
            .Select(entry => $"{entry.Count} {VerdictText.Words(entry.Verdict).ToLowerInvariant()}");
        var unexpected = verdicts.Count(verdict => !verdict.IsAsExpected);
        return $"{VerdictText.Count(verdicts.Count, "claim")}: {string.Join(", ", counts)}; "
            + (unexpected == 0 ? "all as expected" : $"{unexpected} not as expected");
    }

    private static string Expected(ClaimVerdict verdict) => verdict.Samples.Trial.IsControl
        ? verdict.IsAsExpected ? "yes" : "no"
        : verdict.Samples.Trial.Expected is not { } expected ? "-"
        : verdict.IsAsExpected ? "yes"
        : expected == verdict.Verdict ? "other parts" : VerdictText.Words(expected);

    /// <summary>Of one effect its estimate; of several how many are supported, then those that are not, largest surprise first.</summary>
    private static string Effects(ClaimVerdict verdict)
    {
        if (verdict.Flaws.Count > 0)
            return verdict.Flaws[0];
        if (verdict.Effects.Count == 1)
            return Short(verdict.Effects[0], verdict.Effects[0].Evaluation is { } evaluation ? $" {VerdictText.Interval(evaluation)}" : "");
        var others = verdict.Effects.Where(effect => effect.Outcome != Outcome.Supported)
            .OrderByDescending(verdict.Surprises.Contains).Select(effect => Short(effect, ""));
        return string.Join("; ", others.Prepend($"{verdict.Count(Verdict.Supported)} of {verdict.Effects.Count}"));
    }

    private static string Short(EffectVerdict effect, string interval) =>
        $"{effect.Effect.Name} {VerdictText.Estimate(effect)}{interval}"
        + (effect.Outcome == Outcome.Supported ? "" : $" {effect.Outcome.ToString().ToLowerInvariant()}");

    private static string[] Cells(params string[] cells) => [.. cells.Select(OneLine.Of).Zip(Widths, Fitted)];

    private static string Fitted(string text, int width) =>
        text.Length <= width ? text.PadRight(width) : string.Concat(text.AsSpan(0, width - 1), "…");
}
