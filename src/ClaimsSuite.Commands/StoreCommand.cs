using System.CommandLine;
using System.Globalization;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands;

/// <summary>
/// <c>claims store list|verify|gc|pack</c>: what lies in a store, whether it is sound, the removal of what is of no use, and publication.
/// </summary>
internal static class StoreCommand
{
    private static readonly Option<string> StoreOption = new("--store") { Description = "Folder in which runs are kept.", Required = true };

    private static readonly Option<string> Out = new("--out") { Description = "The file, FILE.tar.gz.", Required = true };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var list = new Command("list", "Show what is stored.") { StoreOption };
        list.SetAction(parsed => List(parsed.GetRequiredValue(StoreOption), context));
        var verify = new Command("verify", "Check every record.") { StoreOption };
        verify.SetAction(parsed => Verify(parsed.GetRequiredValue(StoreOption), context));
        var collect = new Command(
            "gc", "Remove records of another engine or schema, corrupt ones, and what interrupted processes left.") { StoreOption };
        collect.SetAction(parsed => Collect(parsed.GetRequiredValue(StoreOption), context));
        var pack = new Command(
            "pack", "Put the runs that a report is judged by into one file, for claims judge --from.") { StoreOption, Out };
        Selection.AddTo(pack);
        pack.SetAction(parsed => Pack(parsed, context));
        return new Command("store", "List, verify, clean and publish stored runs.") { list, verify, collect, pack };
    }

    private static int List(string store, CommandContext context)
    {
        var files = StoreInventory.Read(store, context.Program.Laboratory.Engine).ToList();
        foreach (var engine in files.Where(file => file.Content is not null).GroupBy(file => file.Content!.Engine))
        {
            context.Output.WriteLine(OneLine.Of(
                $"{engine.Key.InWords()}{(engine.Key == context.Program.Laboratory.Engine ? ", as here" : ": not used here")}"));
            var groups = engine.GroupBy(file => (file.Content!.Dataset, file.Content.Kind, file.Content.Root));
            foreach (var group in groups.OrderBy(group => group.Key))
            {
                context.Output.WriteLine(OneLine.Of(
                    $"  {VerdictText.Count(group.Count(), "record")}: {group.Key.Kind} on {group.Key.Dataset}, root {group.Key.Root}, "
                    + $"{Seconds(group)} of training"));
            }
        }
        var useless = files.Where(file => file.Content is null && file.State != StoredFileState.Sound)
            .GroupBy(file => (file.State, Reason: file.State == StoredFileState.Debris ? "left over" : file.Reason));
        foreach (var others in useless)
        {
            context.Output.WriteLine(OneLine.Of(
                $"{VerdictText.Count(others.Count(), "file")}: {others.Key.State.ToString().ToLowerInvariant()}, {others.Key.Reason}"));
        }
        context.Output.WriteLine($"{VerdictText.Count(files.Count(file => file.Content is not null), "record")}, {Size(files)} in all");
        return ExitCode.Success;
    }

    private static int Verify(string store, CommandContext context)
    {
        var files = StoreInventory.Read(store, context.Program.Laboratory.Engine).ToList();
        var corrupt = files.Where(file => file.State == StoredFileState.Corrupt).ToList();
        foreach (var file in corrupt)
            context.Output.WriteLine(OneLine.Of(
                $"{file.Name}: {file.Reason}; the next run sets it aside and trains again, claims store gc removes it"));
        context.Output.WriteLine(
            $"{VerdictText.Count(files.Count(file => file.Content is not null), "record")} sound, {corrupt.Count} corrupt");
        return corrupt.Count == 0 ? ExitCode.Success : ExitCode.Unexpected;
    }

    private static int Collect(string store, CommandContext context)
    {
        var removed = StoreInventory.Collect(store, context.Program.Laboratory.Engine);
        foreach (var group in removed.GroupBy(file => file.State))
            context.Output.WriteLine($"{VerdictText.Count(group.Count(), "file")} removed: {group.Key.ToString().ToLowerInvariant()}");
        context.Output.WriteLine($"{VerdictText.Count(removed.Count, "file")} removed, {Size(removed)} in all");
        return ExitCode.Success;
    }

    private static int Pack(ParseResult parsed, CommandContext context)
    {
        var (store, path) = (parsed.GetRequiredValue(StoreOption), parsed.GetRequiredValue(Out));
        StoreInventory.MustExist(store);
        OutputFile.MustBeWritable(path);
        OutputFile.MustBeOutside(path, store);
        var session = Session.ToJudge(context.Program, Selection.Read(parsed), StoreFiles.In(store), new Lines(context.Error).Write, path);
        StoreArchive.Write(path, session.Store!.FilesOf(session.Runs));
        context.Output.WriteLine(OneLine.Of(
            $"{VerdictText.Count(session.Runs.Count, "run")} in {path}, {Megabytes(new FileInfo(path).Length)}"));
        return ExitCode.Success;
    }

    private static string Seconds(IEnumerable<StoredFile> files) =>
        $"{files.Sum(file => file.Content!.Seconds).ToString("0", CultureInfo.InvariantCulture)} s";

    private static string Size(IEnumerable<StoredFile> files) => Megabytes(files.Sum(file => file.Bytes));

    private static string Megabytes(long bytes) => $"{(bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} MB";
}
