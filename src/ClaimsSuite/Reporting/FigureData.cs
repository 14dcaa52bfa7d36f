using System.Globalization;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Reporting;

/// <summary>The numbers behind figures, for whoever wants to draw or check them.</summary>
public static class FigureData
{
    private static readonly string[]
        FigureHeads =
        [
            "figure", "data set", "tier", "panel", "series", "point", "x", "x low", "x high", "y", "y low", "y high", "replicates", "bound",
        ],
        EffectHeads =
        [
            "claim", "data set", "tier", "effect", "unit", "outcome", "estimate", "low", "high", "required low", "required high", "null",
            "p adjusted", "values",
        ];

    /// <summary>A row for each point or cell: means, and the smallest and largest of the replicates.</summary>
    public static string Csv(ReportFigure figure) => CsvText.Of(
        FigureHeads, figure.Figure?.Panels.SelectMany(Rows).Select(row => (string[])[.. Place(figure), .. row]) ?? []);

    /// <summary>The same with the value of every replicate.</summary>
    public static string Json(ReportFigure figure) => ReportJson.Write(new
    {
        figure.Definition.Id,
        figure.Definition.Number,
        figure.Figure?.Title,
        figure.Figure?.Remark,
        Dataset = figure.Column.Label,
        figure.Column.Tier,
        figure.Replicates,
        Panels = figure.Figure?.Panels.Select(Json),
    });

    /// <summary>A row for each effect, with the values of its replicates.</summary>
    public static string EffectsCsv(IEnumerable<ClaimVerdict> verdicts) =>
        CsvText.Of(EffectHeads, verdicts.SelectMany(verdict => verdict.Effects.Select(effect => Row(verdict, effect))));

    private static string[] Place(ReportFigure figure) =>
        [figure.Definition.Id, figure.Column.Label, VerdictText.Name(figure.Column.Tier)];

    private static IEnumerable<string[]> Rows(Panel panel) => panel switch
    {
        ChartPanel chart => chart.Series.SelectMany(series => series.Points.Select(point => Row(chart, series, point))),
        HeatPanel heat => heat.Cells.Select((cell, k) => Row(heat, cell, k)),
        ImagePanel images => images.Images.SelectMany((image, k) => image.Values.Select((value, i) => Row(images, image, k, value, i))),
        _ => [],
    };

    private static string[] Row(ChartPanel panel, Series series, SeriesPoint point) =>
    [
        panel.Title, series.Stroke == Stroke.Dotted ? $"{series.Name}, dotted" : series.Name, point.Name, .. Numbers(point.XSpread),
        .. Numbers(point.YSpread), point.YSpread.Count.ToString(CultureInfo.InvariantCulture), point.IsBound ? "yes" : "",
    ];

    private static string[] Row(HeatPanel panel, HeatCell cell, int number) =>
    [
        panel.Title, $"{panel.RowTitle} {panel.Rows[number / panel.Columns.Count]}",
        $"{panel.ColumnTitle} {panel.Columns[number % panel.Columns.Count]}", "", "", "", Number(cell.Value), "", "", "", "",
    ];

    private static string[] Row(ImagePanel panel, SmallImage image, int number, double value, int place)
    {
        var (channel, pixel) = (place / (image.Height * image.Width), place % (image.Height * image.Width));
        return
        [
            panel.Title, FormattableString.Invariant($"image {number}, channel {channel}"),
            FormattableString.Invariant($"row {pixel / image.Width}, column {pixel % image.Width}"), "", "", "",
            Number(value), "", "", "", "",
        ];
    }

    private static string[] Row(ClaimVerdict verdict, EffectVerdict effect)
    {
        var ((low, high, none), evaluation) = (EffectPanels.Bounds(effect.Effect.Criterion), effect.Evaluation);
        return
        [
            verdict.Samples.Trial.IsControl ? $"{verdict.Claim.Id} control" : verdict.Claim.Id, verdict.Samples.Trial.DatasetLabel,
            VerdictText.Name(verdict.Samples.Trial.Tier), effect.Effect.Name, effect.Effect.Unit, VerdictText.Words(effect.Outcome),
            Number(evaluation?.Estimate), Number(evaluation?.Interval.Low), Number(evaluation?.Interval.High), Number(low), Number(high),
            Number(none), Number(effect.AdjustedP),
            string.Join(' ', verdict.Samples.EffectValues(effect.Effect).Select(value => Number(value.Value))),
        ];
    }

    private static object Json(Panel panel) => panel switch
    {
        ChartPanel chart => new
        {
            chart.Title,
            X = new { chart.X.Title, chart.X.Scale },
            Y = new { chart.Y.Title, chart.Y.Scale },
            Lines = chart.Lines.Select(line => new { line.Name, line.Value, line.IsVertical }),
            Series = chart.Series.Select(series => new
            {
                series.Name,
                series.Stroke,
                Points = series.Points.Select(point => new { point.Name, point.X, point.Y, point.IsBound }),
            }),
        },
        HeatPanel heat => new
        {
            heat.Title, heat.RowTitle, heat.ColumnTitle, heat.ValueTitle, heat.Rows, heat.Columns,
            Values = heat.Cells.Select(cell => cell.Value),
        },
        ImagePanel images => new
        {
            images.Title,
            Images = images.Images.Select(image => new { image.Channels, image.Height, image.Width, image.Values }),
        },
        _ => new { panel.Title },
    };

    private static string[] Numbers(Spread spread) => [Number(spread.Mean), Number(spread.Low), Number(spread.High)];

    /// <summary>Empty where there is no finite number.</summary>
    private static string Number(double? value) =>
        value is { } number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "";
}
