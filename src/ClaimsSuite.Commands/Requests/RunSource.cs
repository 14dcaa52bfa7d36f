using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands.Requests;

/// <summary>Where commands that train nothing find runs: in a store, or published in its place.</summary>
internal static class RunSource
{
    /// <summary>What stands for a store that is gone when what was printed is read.</summary>
    public const string NoStore = "DIR";

    private static readonly Option<string?> StoreOption = new("--store") { Description = "Folder in which runs are kept." };
    private static readonly Option<string?> From = new("--from")
    {
        Description = "In its place: published runs, an archive that claims store pack wrote, or a folder of archives.",
    };

    /// <summary>The name of the option for a store.</summary>
    public static string StoreName => StoreOption.Name;

    /// <summary>The name of the option for published runs.</summary>
    public static string FromName => From.Name;

    /// <summary>Gives a command these options.</summary>
    public static void AddTo(Command command)
    {
        command.Add(StoreOption);
        command.Add(From);
    }

    /// <summary>The published runs that were asked for, if any.</summary>
    public static string? Published(ParseResult parsed) => parsed.GetValue(From);

    /// <summary>Does something with the runs.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="purpose">What the runs are to be: <c>judged</c>.</param>
    /// <param name="output">The file that will be written, if any; it must not be the published runs.</param>
    /// <param name="use">From the store's files, and what published runs were made with, to an exit code.</param>
    /// <exception cref="UsageException">Not one of both was given, or there are no such runs.</exception>
    public static int Use(ParseResult parsed, string purpose, string? output, Func<StoreFiles, PublishedRuns?, int> use)
    {
        switch (parsed.GetValue(StoreOption), parsed.GetValue(From))
        {
            case ({ } store, null):
                StoreInventory.MustExist(store);
                return use(StoreFiles.In(store), null);
            case (null, { } archive):
                OutputFile.MustBeOther(output, "published runs", archive);
                var published = StoreArchive.Read(archive);
                return use(published.Files, published);
            default:
                throw new UsageException(
                    $"expected either {StoreOption.Name} DIR or {From.Name} PATH, the runs that are to be {purpose}");
        }
    }
}
