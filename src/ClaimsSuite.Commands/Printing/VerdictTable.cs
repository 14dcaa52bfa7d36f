using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Reporting;
using Spectre.Console;

namespace ClaimsSuite.Commands.Printing;

/// <summary>The verdict table on a terminal, in colour and as wide as it needs to be; plain text elsewhere.</summary>
internal static class VerdictTable
{
    private const int Wide = 240;

    /// <summary>Writes the table to <paramref name="output"/>.</summary>
    public static void Write(TextWriter output, IReadOnlyList<ClaimVerdict> verdicts)
    {
        var isTerminal = output == Console.Out && !Console.IsOutputRedirected;
        if (isTerminal)
            Draw(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }), verdicts);
        else
            output.Write(Plain(verdicts));
    }

    /// <summary>The table without colour.</summary>
    public static string Plain(IReadOnlyList<ClaimVerdict> verdicts)
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
        Draw(console, verdicts);
        return string.Join('\n', writer.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    private static void Draw(IAnsiConsole console, IReadOnlyList<ClaimVerdict> verdicts)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in VerdictRows.Heads)
            table.AddColumn(new TableColumn(head).NoWrap());
        foreach (var verdict in verdicts)
        {
            foreach (var row in VerdictRows.Of(verdict))
                table.AddRow([.. row.Select((cell, column) => new Markup(column == 2 ? Colour(verdict, cell) : Markup.Escape(cell)))]);
        }
        console.Write(table);
        var unexpected = verdicts.Count(verdict => !verdict.IsAsExpected);
        console.WriteLine(
            unexpected == 0 ? $"{verdicts.Count} claims judged." : $"{verdicts.Count} claims judged, {unexpected} not as expected.");
        if (verdicts.Any(verdict => verdict.Samples.Trial.Dataset == "strokes"))
            console.WriteLine("strokes is a surrogate drawn by a program, not real data.");
    }

    private static string Colour(ClaimVerdict verdict, string text)
    {
        var colour = verdict.Verdict switch
        {
            Verdict.Supported => "green",
            Verdict.Refuted => "red",
            Verdict.Inconclusive => "yellow",
            _ => "magenta",
        };
        return text.Length == 0 ? "" : $"[{colour}]{text}[/]";
    }
}
