using ClaimsSuite.Figures;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>From the values of an axis to places in a drawing.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Low">The value at its start.</param>
/// <param name="High">The value at its end.</param>
/// <param name="Start">Where it starts in the drawing.</param>
/// <param name="End">Where it ends; before the start where it goes upwards.</param>
internal sealed record AxisMap(Axis Axis, double Low, double High, double Start, double End)
{
    /// <summary>Room beyond the outermost values, as a share of the axis.</summary>
    private const double Margin = 0.04;

    /// <summary>An axis that holds all of these values; those that have no place on it do not count.</summary>
    public static AxisMap Of(Axis axis, IEnumerable<double> values, double start, double end)
    {
        double[] asked = axis.Range is { } range ? [range.Low, range.High] : [];
        var places = values.Concat(asked).Where(value => HasPlace(axis, value)).Select(value => Scaled(axis, value)).ToList();
        if (places.Count == 0)
            places = [0, 1];
        var (low, high) = (places.Min(), places.Max());
        if (low == high)
            (low, high) = (low - 0.5, high + 0.5);
        var room = (high - low) * Margin;
        return new AxisMap(axis, low - room, high + room, start, end);
    }

    /// <summary>Whether a value can be shown.</summary>
    public static bool HasPlace(Axis axis, double value) => double.IsFinite(value) && (axis.Scale == AxisScale.Linear || value > 0);

    /// <summary>Where a value lies; those beyond the ends lie on them.</summary>
    public double Place(double value) =>
        Start + ((Math.Clamp(Scaled(Axis, value), Low, High) - Low) / (High - Low) * (End - Start));

    /// <summary>The values at which it is marked.</summary>
    public IReadOnlyList<double> Ticks() =>
        [.. (Axis.Ticks.Count > 0 ? Axis.Ticks : Axis.Scale == AxisScale.Log ? Powers() : Round()).Where(IsWithin)];

    private bool IsWithin(double value) => HasPlace(Axis, value) && Scaled(Axis, value) is var place && place >= Low && place <= High;

    /// <summary>Four to eight round numbers.</summary>
    private IEnumerable<double> Round()
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10((High - Low) / 4)));
        var step = new[] { 1.0, 2, 5, 10 }.First(factor => (High - Low) / (factor * magnitude) <= 8) * magnitude;
        for (var k = Math.Ceiling(Low / step); k * step <= High; k++)
            yield return Math.Round(k * step, 12);
    }

    /// <summary>Powers of ten, with as many of their multiples as it takes for three of them to be seen.</summary>
    private List<double> Powers()
    {
        int[][] finer = [[1], [1, 2, 5], [1, 2, 3, 4, 5, 6, 7, 8, 9]];
        return finer.Select(Multiples).FirstOrDefault(ticks => ticks.Count(IsWithin) >= 3) ?? Multiples(finer[^1]);
    }

    private List<double> Multiples(int[] factors)
    {
        var (first, count) = ((int)Math.Floor(Low), (int)Math.Ceiling(High) - (int)Math.Floor(Low) + 1);
        return [.. Enumerable.Range(first, count).SelectMany(power => factors.Select(factor => factor * Math.Pow(10, power)))];
    }

    private static double Scaled(Axis axis, double value) => axis.Scale == AxisScale.Log ? Math.Log10(value) : value;
}
