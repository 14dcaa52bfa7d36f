using ClaimsSuite.Arpit2017.CriticalSamples;
using ClaimsSuite.Arpit2017.Regularisation;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>What figures of this paper have in common.</summary>
internal static class Drawn
{
    /// <summary>Colours of noise levels, from clean to nothing but noise: cool to warm.</summary>
    public static Hue HueOf(double level) => level switch
    {
        <= 0 => Hue.Blue,
        <= 0.2 => Hue.Sky,
        <= 0.4 => Hue.Green,
        <= 0.6 => Hue.Orange,
        <= 0.8 => Hue.Vermilion,
        _ => Hue.Purple,
    };

    /// <summary>The radii at which networks are searched for critical samples, as multiples of the one of C16, ascending.</summary>
    public static IReadOnlyList<double> Radii { get; } = [.. DynamicsProtocol.OtherRadii.Append(1).Order()];

    /// <summary>Colours of regularisers.</summary>
    public static Hue HueOf(Sweep sweep) => (Hue)Regularisers.All.ToList().IndexOf(sweep);

    /// <summary>The arms of one setting of a regulariser, on real and on random labels.</summary>
    public static IEnumerable<Arm<DynamicsRun>> ArmsOf(string setting) => RegularisationProtocol
        .Arms([.. Regularisers.Tried, .. Sweep.Only(Regularisers.All, sweep => sweep.Tuned), .. Regularisers.DropoutByWidth])
        .Where(arm => arm.Name.StartsWith($"{setting}, ", StringComparison.Ordinal));

    /// <summary>A figure of those panels in which there is something; none where there is nothing.</summary>
    public static Figure? Figure(string title, IEnumerable<Panel> panels, string remark)
    {
        var shown = panels.Where(panel => panel is not ChartPanel chart || chart.Series.Any(series => series.Points.Count > 0)).ToList();
        return shown.Count == 0 ? null : new Figure(title, shown) { Remark = remark };
    }

    /// <summary>A curve; none without a replicate.</summary>
    /// <param name="name">As the label says.</param>
    /// <param name="hue">Its colour.</param>
    /// <param name="x">[P]</param>
    /// <param name="replicates">[R][P] or longer; what is beyond x is left out.</param>
    public static Series? Curve(string name, Hue hue, IReadOnlyList<double> x, IEnumerable<double[]> replicates) =>
        replicates.Where(values => values.Length >= x.Count).Select(values => values[..x.Count]).ToList() is { Count: > 0 } whole
            ? Series.Curve(name, x, whole) with { Hue = hue }
            : null;

    /// <summary>A curve over epochs 0, 1, ...; none without a replicate.</summary>
    public static Series? Epochs(string name, Hue hue, IReadOnlyList<double[]> replicates) => replicates.Count == 0
        ? null
        : Curve(name, hue, [.. Enumerable.Range(0, replicates.Min(values => values.Length)).Select(epoch => (double)epoch)], replicates);

    /// <summary>One or none, to be spread into a list.</summary>
    public static IEnumerable<Series> Some(Series? series) => series is null ? [] : [series];
}
