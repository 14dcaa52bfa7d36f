using System.Globalization;
using ClaimsSuite.Claims.Judging;

namespace ClaimsSuite.Reporting;

/// <summary>The verdict table as text, one row an effect, for whatever draws it: terminal or Markdown.</summary>
public static class VerdictRows
{
    /// <summary>The column heads.</summary>
    public static IReadOnlyList<string> Heads { get; } =
        ["claim", "data set", "verdict", "expected", "effect", "estimate", "95 % interval", "required", "g", "n", "p", "p (adjusted)"];

    /// <summary>The rows of one verdict: the claim's own values stand in the first of its effects' rows.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(ClaimVerdict verdict)
    {
        for (var i = 0; i < verdict.Effects.Count; i++)
        {
            var effect = verdict.Effects[i];
            string[] claim = i > 0 ? ["", "", "", ""] :
            [
                verdict.Samples.Trial.IsControl
                    ? $"{verdict.Claim.Id} control: {verdict.Claim.Control.Description}"
                    : $"{verdict.Claim.Id} {verdict.Claim.Slug}",
                verdict.Samples.Trial.DatasetLabel,
                verdict.Verdict.ToString(),
                verdict.Samples.Trial.IsControl ? "not Supported" : verdict.Samples.Trial.Expected?.ToString() ?? "-",
            ];
            yield return [.. claim, .. Values(verdict, effect), i > 0 ? "" : VerdictText.P(verdict.AdjustedP)];
        }
    }

    /// <summary>The table in Markdown.</summary>
    public static string Markdown(IEnumerable<ClaimVerdict> verdicts)
    {
        var rows = verdicts.SelectMany(Of).Select(row => $"| {string.Join(" | ", row)} |");
        return string.Join(
            '\n', [$"| {string.Join(" | ", Heads)} |", $"|{string.Concat(Enumerable.Repeat("---|", Heads.Count))}", .. rows]) + "\n";
    }

    private static string[] Values(ClaimVerdict verdict, EffectVerdict effect) =>
    [
        effect.Effect.Name == effect.Effect.Unit ? effect.Effect.Name : $"{effect.Effect.Name}: {effect.Effect.Unit}",
        effect.Evaluation is { } evaluation ? VerdictText.Number(evaluation.Estimate) : "not finite",
        effect.Evaluation is { } e ? VerdictText.Interval(e) : "-",
        effect.Effect.Criterion.Requirement,
        effect.Evaluation is { } sized && double.IsFinite(sized.EffectSize) ? VerdictText.Number(sized.EffectSize) : "-",
        verdict.Samples.Trial.Replicates.ToString(CultureInfo.InvariantCulture),
        effect.Evaluation is { } tested ? VerdictText.P(tested.P) : "-",
    ];
}
