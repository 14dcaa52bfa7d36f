using System.CommandLine;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;

namespace ClaimsSuite.Commands.Printing;

/// <summary>How verdicts are printed: the options, and the printing.</summary>
internal static class Report
{
    private static readonly Option<OutputFormat> Format = new("--format")
    {
        Description = "table, json or markdown.",
        DefaultValueFactory = _ => OutputFormat.Table,
    };
    private static readonly Option<bool> Details = new("--details")
    {
        Description = "In the table a line an effect, with interval, p and the reason of a known deviation.",
    };
    private static readonly Option<string?> Out = new("--out") { Description = "Write there in place of the terminal." };
    private static readonly Option<string?> Against = new("--against")
    {
        Description = "File of approved verdicts; exit status 1 if others came out.",
    };

    private static readonly Option<string?> Crate = new("--crate")
    {
        Description = "A new folder for the report and what it was made from and with, as an RO-Crate.",
    };

    private enum OutputFormat
    {
        Table,
        Json,
        Markdown,
    }

    static Report() => Format.AcceptOnlyFromAmong("table", "json", "markdown");

    /// <summary>Gives a command these options.</summary>
    public static void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Details);
        command.Add(Out);
        command.Add(Against);
        command.Add(Crate);
    }

    /// <summary>
    /// Finds out before the work whether the report, its crate, and verdicts to be accepted could be written, and reads those that are
    /// approved.
    /// </summary>
    /// <exception cref="UsageException">They could not.</exception>
    public static ApprovedVerdicts? Prepare(ParseResult parsed, string? store)
    {
        var (path, approved) = (parsed.GetValue(Out), parsed.GetValue(Against) is { } against ? ApprovedVerdicts.Read(against) : null);
        OutputFile.MustBeWritable(path);
        OutputFile.MustBeOutside(path, store);
        OutputFile.MustBeOther(path, "the file of --against", approved?.Files ?? []);
        CrateFolder.MustBeNew(parsed.GetValue(Crate), store, [.. approved?.Files ?? [], .. path is null ? [] : new[] { path }]);
        return approved;
    }

    /// <summary>Refuses a crate of several engines, as it names one.</summary>
    /// <exception cref="UsageException">One was asked for.</exception>
    public static void MustBeOfOneEngine(ParseResult parsed, IReadOnlyList<Session> sessions)
    {
        if (sessions.Count > 1 && parsed.GetValue(Crate) is not null)
            throw new UsageException(
                $"{Crate.Name}: expected runs of one engine, found some of {sessions.Count}; name claims of one engine, or give "
                + $"its archive to {RunSource.FromName}");
    }

    /// <summary>The file that the report goes to, if any.</summary>
    public static string? Output(ParseResult parsed) => parsed.GetValue(Out);

    /// <summary>The option that only verdicts can meet, if one was given.</summary>
    public static string? NeedsVerdicts(ParseResult parsed) =>
        new[] { Out, Against, Crate }.FirstOrDefault(option => parsed.GetValue(option) is not null)?.Name;

    /// <summary>Prints the verdicts, and as errors those that were not expected or are not the approved ones.</summary>
    /// <returns>Whether all were as expected and approved, as an exit code.</returns>
    public static int Write(
        ParseResult parsed, Session session, IReadOnlyList<ClaimVerdict> verdicts, ApprovedVerdicts? approved, CommandContext context)
    {
        // Raw values are many, and most reports have none.
        var json = new Lazy<string>(
            () => JsonReport.Write(verdicts, Selection.Read(parsed).Tier, context.Program.Laboratory.Environment, session.Facts));
        Write(parsed, verdicts, json, context.Output);
        var lines = new Lines(context.Error);
        foreach (var verdict in verdicts.Where(verdict => !verdict.IsAsExpected))
            lines.Write(VerdictText.Failure(verdict, context.Program.Invocation));
        var areApproved = approved?.AreThose(verdicts, lines) ?? true;
        if (parsed.GetValue(Crate) is { } crate)
            CrateFolder.Write(crate, parsed, session, verdicts, json.Value, context.Program, TimeProvider.System.GetUtcNow());
        return areApproved && verdicts.All(verdict => verdict.IsAsExpected) ? ExitCode.Success : ExitCode.Unexpected;
    }

    private static void Write(ParseResult parsed, IReadOnlyList<ClaimVerdict> verdicts, Lazy<string> json, TextWriter output)
    {
        var path = parsed.GetValue(Out);
        if (parsed.GetValue(Format) == OutputFormat.Table && path is null)
        {
            VerdictTable.Write(output, verdicts, parsed.GetValue(Details));
            return;
        }
        var text = parsed.GetValue(Format) switch
        {
            OutputFormat.Json => json.Value,
            OutputFormat.Markdown => VerdictRows.Markdown(verdicts),
            _ => VerdictTable.Plain(verdicts, parsed.GetValue(Details)),
        };
        if (path is null)
            output.Write(text);
        else
            AtomicFile.Write(path, text);
    }
}
