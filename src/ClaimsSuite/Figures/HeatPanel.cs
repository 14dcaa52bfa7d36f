namespace ClaimsSuite.Figures;

/// <summary>One cell of a table with colours.</summary>
/// <param name="Value">What its colour tells; NaN for a cell without one.</param>
/// <param name="Text">What stands in it; or empty.</param>
/// <param name="Detail">Small, below that; or empty.</param>
public sealed record HeatCell(double Value, string Text = "", string Detail = "");

/// <summary>A table with coloured cells.</summary>
/// <param name="Title">What it shows beside the other panels; or empty.</param>
/// <param name="ColumnTitle">What the columns are.</param>
/// <param name="RowTitle">What the rows are.</param>
/// <param name="Columns">[C] column heads.</param>
/// <param name="Rows">[R] row heads.</param>
/// <param name="Cells">[R * C], row by row.</param>
public sealed record HeatPanel(
    string Title, string ColumnTitle, string RowTitle, IReadOnlyList<string> Columns, IReadOnlyList<string> Rows,
    IReadOnlyList<HeatCell> Cells) : Panel(Title)
{
    /// <summary>What the colours measure, with the unit.</summary>
    public string ValueTitle { get; init; } = "";

    /// <summary>
    /// The values at the two ends of the colours. With a middle the colours part there: blue below, orange above; without they go from
    /// dark to bright.
    /// </summary>
    public required (double Low, double High) Range { get; init; }

    /// <summary>The value without a colour; none where all values lie on one side.</summary>
    public double? Middle { get; init; }
}
