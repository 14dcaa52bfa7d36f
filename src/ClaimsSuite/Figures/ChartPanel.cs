namespace ClaimsSuite.Figures;

/// <summary>How numbers are laid out along an axis.</summary>
public enum AxisScale
{
    /// <summary>Equal distances are equal differences.</summary>
    Linear,

    /// <summary>Equal distances are equal ratios; what is not above 0 has no place on it.</summary>
    Log,
}

/// <summary>An axis.</summary>
/// <param name="Title">What it measures, with the unit.</param>
/// <param name="Scale">How numbers are laid out.</param>
public sealed record Axis(string Title, AxisScale Scale = AxisScale.Linear)
{
    /// <summary>The range that it shows at least, from the smaller to the larger; none is that of the data.</summary>
    public (double Low, double High)? Range { get; init; }

    /// <summary>Where it is marked; round numbers if empty.</summary>
    public IReadOnlyList<double> Ticks { get; init; } = [];
}

/// <summary>A line across a panel that values are compared with.</summary>
/// <param name="Name">As the label beside it says.</param>
/// <param name="Value">In the unit of the axis that it crosses.</param>
/// <param name="IsVertical">Whether it crosses the x axis; else the y axis.</param>
public sealed record ReferenceLine(string Name, double Value, bool IsVertical = false);

/// <summary>Curves or points over two axes.</summary>
/// <param name="Title">What it shows beside the other panels; or empty.</param>
/// <param name="X">The axis across.</param>
/// <param name="Y">The axis upwards.</param>
/// <param name="Series">What is drawn; those without a point are passed over.</param>
public sealed record ChartPanel(string Title, Axis X, Axis Y, IReadOnlyList<Series> Series) : Panel(Title)
{
    /// <summary>What values are compared with.</summary>
    public IReadOnlyList<ReferenceLine> Lines { get; init; } = [];

    /// <summary>Whether names stand in a legend above, since the ends of series lie anywhere; else beside the ends.</summary>
    public bool HasLegend { get; init; }
}
