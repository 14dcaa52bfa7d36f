using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Reporting;

/// <summary>From a verdict to a picture of its effects: each with its replicates, its interval and what it is held to.</summary>
public static class EffectPanels
{
    /// <summary>A panel for each unit, in the order of the effects.</summary>
    public static IReadOnlyList<EffectPanel> Of(ClaimVerdict verdict) =>
    [
        .. verdict.Effects.GroupBy(effect => effect.Effect.Unit).Select(
            group => new EffectPanel("", group.Key, [.. group.Select(effect => Row(verdict.Samples, effect))])),
    ];

    /// <summary>The colour that stands for an outcome, beside its word.</summary>
    public static Hue HueOf(Outcome outcome) => outcome.Verdict() switch
    {
        Verdict.Supported => Hue.Blue,
        Verdict.Refuted => Hue.Vermilion,
        Verdict.Inconclusive => Hue.Grey,
        _ => Hue.Purple,
    };

    /// <summary>Between which values an estimate is as required, and what stands for no effect.</summary>
    public static (double Low, double High, double? Null) Bounds(Criterion criterion) => criterion switch
    {
        EquivalenceCriterion both => (both.Low, both.High, null),
        NonInferiorityCriterion margin => (-margin.Margin, double.PositiveInfinity, 0),
        _ => (criterion.Delta, double.PositiveInfinity, criterion.Tested.Low),
    };

    /// <summary>What came out, outcome first: <c>Supported: 1.53 [1.40, 1.66], needs >= 0.25, p &lt; .001</c></summary>
    public static string Words(EffectVerdict effect) => $"{VerdictText.Words(effect.Outcome)}: {VerdictText.Estimate(effect)}"
        + (effect.Evaluation is { } evaluation ? $" {VerdictText.Interval(evaluation)}" : "")
        + $", needs {effect.Effect.Criterion.Requirement}{P(effect)}";

    private static string P(EffectVerdict effect) => VerdictText.P(effect.AdjustedP) switch
    {
        "-" => "",
        ['<', ..] and var small => $", p {small}",
        var p => $", p = {p}",
    };

    private static EffectRow Row(ClaimSamples samples, EffectVerdict effect)
    {
        var (low, high, none) = Bounds(effect.Effect.Criterion);
        var evaluation = effect.Evaluation;
        var mark = new EffectMark(
            "", evaluation?.Estimate ?? double.NaN, evaluation?.Interval.Low ?? double.NaN, evaluation?.Interval.High ?? double.NaN,
            [.. samples.EffectValues(effect.Effect).Select(value => value.Value)]) { Hue = HueOf(effect.Outcome) };
        return new EffectRow(effect.Effect.Name, Words(effect), [mark], low, high, none);
    }
}
