using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Judging;

namespace ClaimsSuite.Reporting;

/// <summary>
/// Only what must stay as it is: the verdict on every effect, one line each, without the numbers, whose last digits differ from
/// machine to machine. What is approved once and compared with every later run.
/// </summary>
public static class VerdictSheet
{
    private const string Head = "| claim | data set | effect | verdict |\n|---|---|---|---|\n";
    private const int HeadLines = 2;

    /// <summary>The sheet of verdicts that came out.</summary>
    public static string Of(IEnumerable<ClaimVerdict> verdicts) => Head + string.Concat(verdicts.SelectMany(Rows));

    /// <summary>The sheet that a paper's claims expect, and that their tests hold runs to.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="dataset">A data set of which they expect something.</param>
    public static string Expected(Paper paper, Tier tier, string dataset) => Head + string.Concat(
        from claim in paper.Claims
        where claim.Registered.Contains((tier, dataset))
        let trial = new Trial(paper, claim, tier, dataset, paper.RegisteredRoot, claim.Replicates[tier])
        from effect in claim.Effects
        select Row(trial, effect.Name, trial.ExpectedOf(effect)is { } outcome ? VerdictText.Words(outcome) : "-"));

    /// <summary>
    /// One line for each row that is in one sheet only, <c>-</c> of the approved and <c>+</c> of the other; none if they are the same.
    /// </summary>
    public static IReadOnlyList<string> Differences(string approved, string found)
    {
        var (old, now) = (Lines(approved), Lines(found));
        // The sort is stable: what an effect's verdict was stands before what it is.
        var differences = old.Except(now).Select(line => $"- {line}").Concat(
            now.Except(old).Select(line => $"+ {line}")).OrderBy(Effect, StringComparer.Ordinal).ToArray();
        return differences.Length > 0 || old.SequenceEqual(now) ? differences : ["the same rows in another order"];
    }

    /// <summary>
    /// What keeps a text from being a sheet, in words that repeat nothing of it, which may be anybody's; nothing if it is one.
    /// </summary>
    public static string? Fault(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        if (lines.Length < HeadLines || string.Concat(lines.Take(HeadLines).Select(line => $"{line}\n")) != Head)
            return "line 1: expected the head of a sheet of verdicts, found another line; give the file that was accepted";
        var wrong = Array.FindIndex(lines, HeadLines, line => line.Length > 0 && !IsRow(line));
        return wrong < 0
            ? null
            : FormattableString.Invariant($"line {wrong + 1}: expected a row of four cells, without control characters");
    }

    private static bool IsRow(string line) => !line.Any(OneLine.Obeyed) && line.StartsWith("| ", StringComparison.Ordinal)
        && line.EndsWith(" |", StringComparison.Ordinal) && line.Where((letter, i) => letter == '|' && !IsEscaped(line, i)).Count() == 5;

    /// <summary>Whether an odd number of backslashes stands before a character.</summary>
    private static bool IsEscaped(string line, int position)
    {
        var first = position;
        while (first > 0 && line[first - 1] == '\\')
            first--;
        return (position - first) % 2 == 1;
    }

    private static IEnumerable<string> Rows(ClaimVerdict verdict) => verdict.Samples.Trial.IsControl
        ? [Row(verdict.Samples.Trial, "all", verdict.IsAsExpected ? "not Supported" : VerdictText.Words(verdict.Verdict))]
        : verdict.Effects.Select(effect => Row(verdict.Samples.Trial, effect.Effect.Name, VerdictText.Words(effect.Outcome)));

    private static string Row(Trial trial, string effect, string verdict) =>
        $"| {trial.Claim.Id} {(trial.IsControl ? "control" : trial.Claim.Slug)} "
        + $"| {VerdictRows.Escaped(trial.DatasetLabel)}, {VerdictText.Name(trial.Tier)} | "
        + $"{effect} | {verdict} |\n";

    private static string[] Lines(string sheet) => sheet.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Effect(string difference) => string.Join('|', difference[1..].Split('|').SkipLast(2));
}
