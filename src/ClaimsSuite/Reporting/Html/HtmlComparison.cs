using ClaimsSuite.Claims;
using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Comparing;
using ClaimsSuite.Reporting.Markup;
using ClaimsSuite.Reporting.Svg;

namespace ClaimsSuite.Reporting.Html;

/// <summary>Two results on one page: what differs, then a picture of every claim that both have.</summary>
public static class HtmlComparison
{
    /// <summary>The page.</summary>
    /// <param name="comparison">The results.</param>
    /// <param name="a">What the first is called.</param>
    /// <param name="b">What the second is called.</param>
    /// <param name="claims">Claims that are known, for what their effects are held to.</param>
    public static string Write(Comparison comparison, string a, string b, IEnumerable<Claim> claims)
    {
        var known = claims.GroupBy(claim => claim.Id).ToDictionary(group => group.Key, group => group.First());
        return HtmlReport.Page("Two results compared", html =>
        {
            html.Element("h1", "Two results compared").Open("dl").Element("dt", "First, blue").Element("dd", a)
                .Element("dt", "Second, orange").Element("dd", b).Close().Element("h2", "What differs").Open("ul");
            foreach (var line in comparison.Lines())
                html.Element("li", line);
            html.Close().Element("h2", "Both").Open("div", ("class", "cards"));
            foreach (var pair in comparison.Pairs)
                Card(html, pair, known.GetValueOrDefault(pair.A.Key.Claim));
            html.Close();
        });
    }

    private static void Card(MarkupWriter html, ComparedPair pair, Claim? claim)
    {
        html.Open("div", ("class", "card")).Element("h3", pair.A.Key.Words)
            .Element("p", pair.IsChanged ? $"{pair.A.Verdict}, now {pair.B.Verdict}" : pair.A.Verdict);
        foreach (var group in pair.Effects.GroupBy(effects => effects.A.Unit))
        {
            var panel = new EffectPanel("", group.Key, [.. group.Select(effects => Row(effects.A, effects.B, claim))]);
            html.Raw(SvgFigure.Inline(panel, string.Join("; ", panel.Rows.Select(row => $"{row.Name}: {row.Text}"))));
        }
        html.Close();
    }

    private static EffectRow Row(ComparedEffect a, ComparedEffect b, Claim? claim)
    {
        var criterion = claim?.Effects.FirstOrDefault(effect => effect.Name == a.Name)?.Criterion;
        var (low, high, none) = criterion is null
            ? (double.NegativeInfinity, double.PositiveInfinity, null)
            : EffectPanels.Bounds(criterion);
        var text = a.Outcome == b.Outcome ? a.Outcome : $"{a.Outcome}, now {b.Outcome}";
        return new EffectRow(a.Name, $"{text}: {a.Words}, {b.Words}", [Mark(a, Hue.Blue), Mark(b, Hue.Orange)], low, high, none);
    }

    private static EffectMark Mark(ComparedEffect effect, Hue hue) =>
        new(hue == Hue.Blue ? "first" : "second", effect.Estimate, effect.Low, effect.High, []) { Hue = hue };
}
