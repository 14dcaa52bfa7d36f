using System.Globalization;
using ClaimsSuite.Claims.Judging;

namespace ClaimsSuite.Reporting;

/// <summary>The verdict table as text, one row an effect, for whatever draws it: terminal or Markdown.</summary>
public static class VerdictRows
{
    /// <summary>The column heads.</summary>
    public static IReadOnlyList<string> Heads { get; } =
    [
        "claim", "data set", "verdict", "effect", "outcome", "expected", "estimate", "95 % interval", "required", "g", "n", "p (adjusted)",
        "remarks",
    ];

    /// <summary>The rows of one verdict: the claim's own values stand in the first of its effects' rows.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(ClaimVerdict verdict)
    {
        for (var i = 0; i < verdict.Effects.Count; i++)
        {
            string[] claim = i > 0
                ? ["", "", ""]
                : [Title(verdict), OneLine.Of(verdict.Samples.Trial.DatasetLabel), VerdictText.Words(verdict.Verdict)];
            yield return [.. claim, .. Values(verdict, verdict.Effects[i])];
        }
    }

    /// <summary><c>C12 noise-takes-longer</c>, or <c>C12 control: real data in place of noise</c>.</summary>
    public static string Title(ClaimVerdict verdict) => verdict.Samples.Trial.IsControl
        ? $"{verdict.Claim.Id} control: {verdict.Claim.Control.Description}"
        : $"{verdict.Claim.Id} {verdict.Claim.Slug}";

    /// <summary>The table in Markdown.</summary>
    public static string Markdown(IEnumerable<ClaimVerdict> verdicts) =>
        string.Join('\n', MarkdownTable.Lines(Heads, verdicts.SelectMany(Of).Select(row => row.Select(Escaped)))) + "\n";

    /// <summary>A cell that cannot end its column or its row: the name of a data set's folder may hold anything.</summary>
    internal static string Escaped(string cell) =>
        OneLine.Of(cell).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>What is expected of one effect: an outcome, of a control that it is not supported, or nothing.</summary>
    public static string Expected(ClaimVerdict verdict, EffectVerdict effect) => verdict.Samples.Trial.IsControl
        ? "not Supported"
        : verdict.Samples.Trial.ExpectedOf(effect.Effect) is { } expected ? VerdictText.Words(expected) : "-";

    /// <summary>Why the claim is invalid or an effect deviates; empty where nothing is to say.</summary>
    public static string Remarks(ClaimVerdict verdict, EffectVerdict effect) => string.Join("; ", verdict.Flaws.Concat(
        verdict.Samples.Trial.DeviationOf(effect.Effect) is { } deviation ? new[] { deviation.Reason } : []));

    private static string[] Values(ClaimVerdict verdict, EffectVerdict effect) =>
    [
        effect.Effect.Name == effect.Effect.Unit ? effect.Effect.Name : $"{effect.Effect.Name}: {effect.Effect.Unit}",
        VerdictText.Words(effect.Outcome),
        Expected(verdict, effect),
        VerdictText.Estimate(effect),
        effect.Evaluation is { } evaluation ? VerdictText.Interval(evaluation) : "-",
        effect.Effect.Criterion.Requirement,
        effect.Evaluation is { } sized && double.IsFinite(sized.EffectSize) ? VerdictText.Number(sized.EffectSize) : "-",
        verdict.Samples.Trial.Replicates.ToString(CultureInfo.InvariantCulture),
        VerdictText.P(effect.AdjustedP),
        Remarks(verdict, effect),
    ];
}
