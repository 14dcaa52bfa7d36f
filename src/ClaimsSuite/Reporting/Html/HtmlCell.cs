using System.Globalization;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Reporting.Markup;
using ClaimsSuite.Reporting.Svg;

namespace ClaimsSuite.Reporting.Html;

/// <summary>What came out for one claim on one data set, with the raw values that it rests on.</summary>
internal static class HtmlCell
{
    /// <summary>Writes it.</summary>
    public static void Write(MarkupWriter html, StoredReport report, ReportCell cell)
    {
        var (word, detail) = HtmlBoard.Words(cell);
        html.Open("div", ("class", "card"), ("id", HtmlNames.Of(report, cell))).Open("h4").Text($"{cell.Column.Title}: ")
            .Open("span", ("class", $"tag {HtmlNames.Of(cell.Verdict?.Verdict)}")).Text(word).Close().Close();
        if (cell.Verdict is null && detail.Length > 0)
            html.Element("p", detail, ("class", "soft"));
        if (cell.Verdict is { } verdict)
            Judged(html, cell, verdict);
        html.Element("p", cell.Verdict is null ? "This line trains what is missing:" : "This line reproduces it:", ("class", "soft"))
            .Open("pre").Element("code", cell.Command).Close().Close();
    }

    private static void Judged(MarkupWriter html, ReportCell cell, ClaimVerdict verdict)
    {
        foreach (var flaw in verdict.Flaws)
            html.Element("p", $"Invalid: {flaw}");
        foreach (var (sample, reason) in verdict.Samples.Undefined)
            html.Element("p", $"Not defined in some replicate: {sample}: {reason}");
        html.Element(
            "p", FormattableString.Invariant($"{verdict.Count(Verdict.Supported)} of {verdict.Effects.Count} effects supported. ")
            + $"Expected: {Expected(verdict)}.", ("class", "soft"));
        foreach (var panel in EffectPanels.Of(verdict))
            html.Raw(SvgFigure.Inline(panel, string.Join("; ", panel.Rows.Select(row => $"{row.Name}: {row.Text}"))));
        Chosen(html, verdict.Samples);
        Deviations(html, verdict);
        Control(html, cell);
        Values(html, verdict.Samples);
    }

    private static string Expected(ClaimVerdict verdict) =>
        verdict.Samples.Trial.Expected is null ? "nothing, as no run is registered here" : VerdictText.Expected(verdict);

    private static void Chosen(MarkupWriter html, ClaimSamples samples)
    {
        var chosen = samples.Chosen();
        if (chosen.Count > 0)
            html.Element("p", "Chosen by the first half: " + string.Join(
                "; ", chosen.Select(choice => choice.Value is null ? $"no {choice.Key}" : $"{choice.Key}: {choice.Value}")),
                ("class", "soft"));
    }

    private static void Deviations(MarkupWriter html, ClaimVerdict verdict)
    {
        var trial = verdict.Samples.Trial;
        var known = verdict.Effects.Select(effect => trial.DeviationOf(effect.Effect)).OfType<KnownDeviation>().ToList();
        if (known.Count == 0)
            return;
        html.Element("p", "Known deviations:").Open("ul");
        foreach (var group in known.GroupBy(deviation => (deviation.Reason, deviation.Outcome)))
        {
            var effects = group.Count() == verdict.Effects.Count ? "every effect" : string.Join("; ", group.Select(one => one.Effect));
            html.Element("li", $"{VerdictText.Words(group.Key.Outcome)}: {effects}. {group.Key.Reason}");
        }
        html.Close();
    }

    private static void Control(MarkupWriter html, ReportCell cell)
    {
        var words = cell.Control is null
            ? cell.ControlRuns.Stored == 0 ? "not run" : $"not judged, as only {cell.ControlRuns.Words} are stored"
            : $"{VerdictText.Words(cell.Control.Verdict)}, {(cell.Control.IsAsExpected ? "as it must be" : "which it must not be")}: "
                + string.Join("; ", cell.Control.Effects.Select(effect => $"{effect.Effect.Name}, {EffectPanels.Words(effect)}"));
        html.Open("p").Element("b", "Negative control ").Text($"({cell.Trial.Claim.Control.Description}): {words}.").Close();
    }

    /// <summary>Every sample of every replicate, folded away.</summary>
    private static void Values(MarkupWriter html, ClaimSamples samples)
    {
        var label = $"Values of {samples.Trial.Replicates} replicates";
        html.Open("details").Element("summary", label);
        html.Open("section", ("class", "scroll"), ("tabindex", "0"), ("aria-label", Region(samples.Trial)))
            .Open("table", ("class", "values")).Open("thead").Open("tr").Element("th", "sample", ("scope", "col"));
        for (var replicate = 0; replicate < samples.Trial.Replicates; replicate++)
            html.Element("th", replicate.ToString(CultureInfo.InvariantCulture), ("scope", "col"));
        html.Close().Close().Open("tbody");
        foreach (var (name, values) in samples.Values)
        {
            html.Open("tr").Element("th", name, ("scope", "row"));
            for (var replicate = 0; replicate < values.Length; replicate++)
                html.Element("td", Value(values[replicate], samples.Sides.GetValueOrDefault(name)?[replicate] ?? Side.Exact));
            html.Close();
        }
        html.Close().Close().Close().Close();
    }

    private static string Region(Trial trial) => $"Values of {trial.Claim.Id} on {trial.DatasetLabel}, {VerdictText.Name(trial.Tier)}";

    private static string Value(double value, Side side) => side switch
    {
        Side.AtLeast => $"≥ {Number(value)}",
        Side.AtMost => $"≤ {Number(value)}",
        Side.Unknown => $"~ {Number(value)}",
        _ => Number(value),
    };

    private static string Number(double value) => double.IsNaN(value) ? "not defined" : VerdictText.Number(value);
}
