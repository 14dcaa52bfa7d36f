using System.CommandLine;
using System.Globalization;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Reports;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting.Comparing;
using ClaimsSuite.Reporting.Html;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands;

/// <summary><c>claims compare A B</c>: what differs between two stores, two reports or two roots of one store, without training.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string> A = new("A")
    {
        Description = "A store, a report that --format json wrote, or with --store a root of seeds.",
    };
    private static readonly Argument<string> B = new("B") { Description = "What it is compared with." };
    private static readonly Option<string?> StoreOption = new("--store") { Description = "The store in which A and B are roots of seeds." };
    private static readonly Option<string?> Out = new("--out") { Description = "Write a page there too, with a picture of both." };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("compare", "Compare the verdicts of two stores, two reports, or two roots of one store.")
        {
            A, B, StoreOption, Out,
        };
        ReportSelection.AddTo(command, hasIds: false);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        var (a, b, path) = (parsed.GetRequiredValue(A), parsed.GetRequiredValue(B), parsed.GetValue(Out));
        var store = Check.Folder(parsed.GetValue(StoreOption), StoreOption.Name);
        if (a.Length == 0 || b.Length == 0)
            throw new UsageException("A and B: expected stores, reports or roots to compare, found nothing");
        if (store is not null && parsed.GetValue(Selection.Seed) is not null)
            throw new UsageException($"{Selection.Seed.Name}: expected none beside {StoreOption.Name}, as A and B are the roots");
        OutputFile.MustBeWritable(path);
        if (store is null)
            OutputFile.MustBeOther(path, "a report to be compared", a, b);
        foreach (var read in store is null ? new[] { a, b } : [store])
            OutputFile.MustBeOutside(path, read);
        var comparison = Comparison.Of(Read(parsed, store, a, context), Read(parsed, store, b, context));
        foreach (var line in comparison.Lines())
            context.Output.WriteLine(OneLine.Of(line));
        if (path is not null)
        {
            var claims = context.Program.Claims.Select(entry => entry.Claim);
            AtomicFile.Write(path, HtmlComparison.Write(comparison, NameOf(store, a), NameOf(store, b), claims));
        }
        // Nothing in common is no agreement.
        return comparison.Pairs.Count == 0 ? ExitCode.Incomplete : comparison.IsSame ? ExitCode.Success : ExitCode.Unexpected;
    }

    private static string NameOf(string? store, string place) => store is null ? place : $"{store}, root {place}";

    private static IReadOnlyList<ComparedVerdict> Read(ParseResult parsed, string? store, string place, CommandContext context) =>
        store is not null ? OfRoot(parsed, store, place, context)
        : Directory.Exists(place) ? StoredVerdicts.Of(parsed, context, place)
        : File.Exists(place) ? ReportReader.Read(place)
        : throw new UsageException($"{place}: expected a store or a report in JSON, found nothing there");

    private static IReadOnlyList<ComparedVerdict> OfRoot(ParseResult parsed, string store, string text, CommandContext context)
    {
        StoreInventory.MustExist(store);
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var root)
            ? StoredVerdicts.Of(parsed, context, store, root: root)
            : throw new UsageException($"{text}: expected a root of seeds, a whole number, as {StoreOption.Name} is given");
    }
}
