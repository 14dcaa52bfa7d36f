using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Reporting;
using Spectre.Console;

namespace ClaimsSuite.Commands.Printing;

/// <summary>The verdict table: one line a claim, or with details one an effect; in colour on a terminal, plain text elsewhere.</summary>
internal static class VerdictTable
{
    private const int Wide = 240;
    private const int LongestPath = 40;
    private const int DatasetColumn = 1, VerdictColumn = 2;

    /// <summary>Writes the table to <paramref name="output"/>.</summary>
    public static void Write(TextWriter output, IReadOnlyList<ClaimVerdict> verdicts, bool details)
    {
        var isTerminal = output == Console.Out && !Console.IsOutputRedirected;
        if (isTerminal)
            Draw(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }), verdicts, details);
        else
            output.Write(Plain(verdicts, details));
    }

    /// <summary>The table without colour.</summary>
    public static string Plain(IReadOnlyList<ClaimVerdict> verdicts, bool details)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(writer),
            });
        console.Profile.Width = Wide;
        Draw(console, verdicts, details);
        return string.Join('\n', writer.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    private static void Draw(IAnsiConsole console, IReadOnlyList<ClaimVerdict> verdicts, bool details)
    {
        if (details)
            DrawDetails(console, verdicts);
        else
            DrawLines(console, verdicts);
        console.WriteLine(VerdictLines.Summary(verdicts));
        if (verdicts.Any(verdict => verdict.Samples.Trial.IsOnSurrogate))
            console.WriteLine("A surrogate (strokes) is drawn by a program; it is not real data.");
    }

    private static void DrawLines(IAnsiConsole console, IReadOnlyList<ClaimVerdict> verdicts)
    {
        console.WriteLine(string.Join(' ', VerdictLines.Heads).TrimEnd());
        foreach (var verdict in verdicts)
            console.MarkupLine(string.Join(' ', VerdictLines.Of(verdict).Select((cell, column) => Cell(verdict, cell, column))));
    }

    /// <summary>Remarks are sentences, and stand below the table, each once.</summary>
    private static void DrawDetails(IAnsiConsole console, IReadOnlyList<ClaimVerdict> verdicts)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in VerdictRows.Heads.SkipLast(1))
            table.AddColumn(new TableColumn(head).NoWrap());
        foreach (var verdict in verdicts)
        {
            foreach (var row in VerdictRows.Of(verdict))
                table.AddRow([.. row.SkipLast(1).Select((cell, column) => new Markup(Cell(verdict, Shortened(cell, column), column)))]);
        }
        console.Write(table);
        var remarks = verdicts.SelectMany(verdict => verdict.Effects.Select(
            effect => (Claim: VerdictRows.Title(verdict), verdict.Samples.Trial.DatasetLabel, Text: VerdictRows.Remarks(verdict, effect))));
        foreach (var remark in remarks.Where(remark => remark.Text.Length > 0).Distinct())
            console.Profile.Out.Writer.WriteLine(OneLine.Of($"{remark.Claim}, {remark.DatasetLabel}: {remark.Text}"));
    }

    /// <summary>A path may be long; its beginning and its end tell it from others, and leave room for the columns after it.</summary>
    private static string Shortened(string cell, int column) => column == DatasetColumn && cell.Length > LongestPath
        ? $"{cell[..(LongestPath / 2)]}…{cell[^(LongestPath / 2)..]}"
        : cell;

    private static string Cell(ClaimVerdict verdict, string text, int column)
    {
        if (column != VerdictColumn || text.Length == 0)
            return Markup.Escape(text);
        var colour = verdict.Verdict switch
        {
            Verdict.Supported => "green",
            Verdict.InPart => "blue",
            Verdict.Refuted => "red",
            Verdict.Inconclusive => "yellow",
            _ => "magenta",
        };
        return $"[{colour}]{Markup.Escape(text)}[/]";
    }
}
