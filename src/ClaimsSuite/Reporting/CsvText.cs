namespace ClaimsSuite.Reporting;

/// <summary>Tables as comma-separated values (RFC 4180).</summary>
internal static class CsvText
{
    /// <summary>The table.</summary>
    /// <param name="heads">Names of the columns.</param>
    /// <param name="rows">As many cells each.</param>
    public static string Of(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Concat(rows.Prepend(heads).Select(row => string.Join(',', row.Select(Cell)) + "\n"));

    /// <summary>
    /// A cell that ends neither its column nor its row, and that no spreadsheet takes for a formula: names of data sets may be anything.
    /// </summary>
    private static string Cell(string text)
    {
        var line = OneLine.Of(text);
        if (line.Length > 0 && "=+-@".Contains(line[0], StringComparison.Ordinal) && !IsNumber(line))
            line = $"'{line}";
        return line.AsSpan().IndexOfAny(',', '"') < 0 ? line : $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsNumber(string text) => text.Split(' ').All(part => double.TryParse(
        part, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _));
}
