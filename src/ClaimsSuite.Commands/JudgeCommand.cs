using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Printing;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands;

/// <summary><c>claims judge</c>: the verdicts again from stored runs or from published ones, without training.</summary>
internal static class JudgeCommand
{
    private static readonly Option<string?> StoreOption = new("--store") { Description = "Folder in which runs are kept." };
    private static readonly Option<string?> From = new("--from")
    {
        Description = "In its place: published runs, an archive that claims store pack wrote, or a folder of archives.",
    };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("judge", "Judge stored runs, without training.") { StoreOption, From };
        Selection.AddTo(command);
        Report.AddTo(command);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context) => (parsed.GetValue(StoreOption), parsed.GetValue(From)) switch
    {
        ({ } store, null) => Judge(parsed, context, store, engine: null),
        (null, { } archive) => JudgePublished(parsed, context, archive),
        _ => throw new UsageException($"expected either {StoreOption.Name} DIR or {From.Name} PATH, the runs that are to be judged"),
    };

    private static int JudgePublished(ParseResult parsed, CommandContext context, string archive)
    {
        OutputFile.MustBeOther(Report.Output(parsed), "published runs", archive);
        using var unpacked = new TemporaryStore();
        return Judge(parsed, context, unpacked.Folder, StoreArchive.Extract(archive, unpacked.Folder).Engine);
    }

    private static int Judge(ParseResult parsed, CommandContext context, string store, EngineIdentity? engine)
    {
        var (request, lines) = (Selection.Read(parsed), new Lines(context.Error));
        StoreInventory.MustExist(store);
        var approved = Report.Prepare(parsed, store);
        var session = Session.ToJudge(context.Program, request, store, lines.Write, Report.Output(parsed), engine);
        try
        {
            return Report.Write(
                parsed, session, session.Judge(new RunExecutor(new StoredOnly(), session.Store), progress: null, CancellationToken.None),
                approved, context);
        }
        catch (IncompleteException e) when (parsed.GetValue(From) is { } archive)
        {
            lines.Write($"incomplete: {archive} lacks runs: {e.Message}, of {session.Runs.Count} to be judged");
            return ExitCode.Incomplete;
        }
        catch (IncompleteException e)
        {
            var command = context.Program.Invocation.Of(["run", .. Selection.Arguments(request), StoreOption.Name, store]);
            lines.Write($"incomplete: {e.Message}, of {session.Runs.Count} to be judged; train them with: {command}");
            return ExitCode.Incomplete;
        }
    }
}
