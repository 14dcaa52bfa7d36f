using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Reports;
using ClaimsSuite.Reporting.Comparing;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands;

/// <summary><c>claims history</c>: what came out with each engine that a store has runs of, and where an engine moved it.</summary>
internal static class HistoryCommand
{
    private static readonly Option<string> StoreOption = new("--store") { Description = "Folder in which runs are kept.", Required = true };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("history", "Judge the runs of every engine that a store holds, and mark what an engine moved.")
        {
            StoreOption,
        };
        ReportSelection.AddTo(command);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        var store = parsed.GetRequiredValue(StoreOption);
        var engines = StoreInventory.Read(store, context.Program.Laboratory.Engine).Select(file => file.Content?.Engine)
            .OfType<EngineIdentity>().Distinct()
            .OrderBy(engine => engine.Results).ThenBy(engine => engine.InWords(), StringComparer.Ordinal);
        var history = new History(
            [.. engines.Select(engine => new EngineResult(engine, StoredVerdicts.Of(parsed, context, store, engine)))]);
        foreach (var line in history.Lines())
            context.Output.WriteLine(OneLine.Of(line));
        return history.IsEmpty ? ExitCode.Incomplete : history.HasNewStep ? ExitCode.Unexpected : ExitCode.Success;
    }
}
