using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Reports;
using ClaimsSuite.Reporting.Comparing;
using ClaimsSuite.Reporting.Html;

namespace ClaimsSuite.Commands;

/// <summary><c>claims compare A B</c>: what differs between two stores or two reports, without training.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string> A = new("A") { Description = "A store, or a report that --format json wrote." };
    private static readonly Argument<string> B = new("B") { Description = "What it is compared with." };
    private static readonly Option<string?> Out = new("--out") { Description = "Write a page there too, with a picture of both." };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("compare", "Compare the verdicts of two stores or two reports.") { A, B, Out };
        ReportSelection.AddTo(command, hasIds: false);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        var (a, b, path) = (parsed.GetRequiredValue(A), parsed.GetRequiredValue(B), parsed.GetValue(Out));
        OutputFile.MustBeWritable(path);
        OutputFile.MustBeOther(path, "a report to be compared", a, b);
        OutputFile.MustBeOutside(path, a);
        OutputFile.MustBeOutside(path, b);
        var comparison = Comparison.Of(Read(parsed, a, context), Read(parsed, b, context));
        foreach (var line in comparison.Lines())
            context.Output.WriteLine(OneLine.Of(line));
        if (path is not null)
            AtomicFile.Write(path, HtmlComparison.Write(comparison, a, b, context.Program.Claims.Select(entry => entry.Claim)));
        // Nothing in common is no agreement.
        return comparison.Pairs.Count == 0 ? ExitCode.Incomplete : comparison.IsSame ? ExitCode.Success : ExitCode.Unexpected;
    }

    private static IReadOnlyList<ComparedVerdict> Read(ParseResult parsed, string place, CommandContext context) =>
        Directory.Exists(place) ? StoredVerdicts.Of(parsed, context, place)
        : File.Exists(place) ? ReportReader.Read(place)
        : throw new UsageException($"{place}: expected a store or a report in JSON, found nothing there");
}
