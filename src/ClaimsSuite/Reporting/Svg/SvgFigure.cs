using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Figures as SVG: a panel to stand in a page, or a whole figure as a file.</summary>
public static class SvgFigure
{
    private const double Gap = 16, TitleSize = 12, TitleLine = 16, TitleMargin = 10, PanelTitle = 18;

    /// <summary>One panel as an element of a page that has <see cref="SvgStyle.Css"/>.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="name">What a reader who does not see it is told; not empty.</param>
    public static string Inline(Panel panel, string name)
    {
        var svg = new MarkupWriter();
        svg.Open(
            "svg", ("viewBox", $"0 0 {SvgNumber.Of(SvgChart.Width)} {SvgNumber.Of(HeightOf(panel))}"), ("role", "img"),
            ("aria-label", name));
        Draw(svg, panel);
        return svg.Close().ToString();
    }

    /// <summary>A whole figure, to be opened by a browser or shown by a page, its panels side by side.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="columns">How many panels stand side by side, 1 or more.</param>
    public static string Document(Figure figure, int columns = 2)
    {
        var rows = figure.Panels.Chunk(columns).ToList();
        var width = (rows.Max(row => row.Length) * (SvgChart.Width + Gap)) + Gap;
        var title = SvgText.Lines(figure.Title, width - (2 * Gap), TitleSize);
        var titleHeight = TitleMargin + (title.Count * TitleLine);
        var height = titleHeight + rows.Sum(row => row.Max(HeightOf) + PanelTitle + Gap);
        var svg = new MarkupWriter();
        svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", SvgNumber.Of(width)), ("height", SvgNumber.Of(height)),
            ("viewBox", $"0 0 {SvgNumber.Of(width)} {SvgNumber.Of(height)}"));
        svg.Open("style").Raw(SvgStyle.Css).Close();
        svg.Empty("rect", ("width", "100%"), ("height", "100%"), ("style", "fill:var(--paper)"));
        for (var line = 0; line < title.Count; line++)
            SvgText.At(svg, title[line], Gap, 18 + (line * TitleLine), kind: "b");
        var top = titleHeight;
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
                Draw(svg, row[column], Gap + (column * (SvgChart.Width + Gap)), top);
            top += row.Max(HeightOf) + PanelTitle + Gap;
        }
        return svg.Close().ToString();
    }

    private static void Draw(MarkupWriter svg, Panel panel, double left, double top)
    {
        SvgText.At(svg, SvgText.Fitted(panel.Title, SvgChart.Width), left, top + 12);
        svg.Open("g", ("transform", $"translate({SvgNumber.Of(left)} {SvgNumber.Of(top + PanelTitle)})"));
        Draw(svg, panel);
        svg.Close();
    }

    private static double HeightOf(Panel panel) => panel switch
    {
        ChartPanel chart => SvgChart.HeightOf(chart),
        HeatPanel heat => SvgHeat.HeightOf(heat),
        EffectPanel effects => SvgEffects.HeightOf(effects),
        ImagePanel images => SvgImages.HeightOf(images),
        _ => throw new NotSupportedException($"No drawing of a {panel.GetType().Name}."),
    };

    private static void Draw(MarkupWriter svg, Panel panel)
    {
        if (panel is ChartPanel chart)
            SvgChart.Draw(svg, chart);
        else if (panel is HeatPanel heat)
            SvgHeat.Draw(svg, heat);
        else if (panel is EffectPanel effects)
            SvgEffects.Draw(svg, effects);
        else if (panel is ImagePanel images)
            SvgImages.Draw(svg, images);
    }
}
