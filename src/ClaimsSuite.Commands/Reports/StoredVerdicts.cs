using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Reporting.Comparing;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands.Reports;

/// <summary>The verdicts from a store's runs, as far as these are whole, for comparison.</summary>
internal static class StoredVerdicts
{
    /// <summary>Judges what is stored of what was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="context">The program.</param>
    /// <param name="store">Folder of the store.</param>
    /// <param name="engine">The engine whose runs are judged; the one here where null.</param>
    /// <param name="root">The root of all seeds, in place of the one that was asked for.</param>
    public static IReadOnlyList<ComparedVerdict> Of(
        ParseResult parsed, CommandContext context, string store, EngineIdentity? engine = null, ulong? root = null)
    {
        var notes = new List<string>();
        var sessions = ReportSelection.Open(
            parsed, context.Program, StoreFiles.In(store), null, notes, new Lines(context.Error).Write,
            engine is null ? null : [engine], root);
        return [.. new ReportAssembly(context.Program, store).Of(sessions, notes).Verdicts.Select(ComparedVerdict.Of)];
    }
}
