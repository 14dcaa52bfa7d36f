using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Data;
using ClaimsSuite.Data.Catalog;
using ClaimsSuite.Data.Download;
using ClaimsSuite.Data.Drawing;
using Spectre.Console;

namespace ClaimsSuite.Commands;

/// <summary>What <c>claims data</c> works with.</summary>
/// <param name="Locate">From the folder of <c>--data</c>, if given, to all folders of data sets.</param>
/// <param name="Official">The data sets that can be fetched and verified.</param>
/// <param name="Downloader">What fetches them.</param>
internal sealed record DataServices(Func<string?, DataLocations> Locate, IReadOnlyList<OfficialDataset> Official, Downloader Downloader);

/// <summary><c>claims data list|verify|pull</c>.</summary>
public static class DataCommand
{
    /// <summary>The command, for the root command to take in.</summary>
    /// <param name="output">Where results go; progress is shown only when this is the console, and a terminal.</param>
    /// <param name="error">Where complaints go, one line each.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var services = new DataServices(DataLocations.FromEnvironment, OfficialDataset.All, new Downloader(http, Patience.Usual));
        return Create(output, error, services);
    }

    internal static Command Create(TextWriter output, TextWriter error, DataServices services)
    {
        var folder = new Option<string?>("--data")
        {
            Description = "Folder of data sets, looked in before $CLAIMS_DATA and the user's cache folder.",
            HelpName = "DIR",
        };
        var any = new Argument<string[]>("NAME")
        {
            Description = "Data sets, or folders of IDX files; all that are here when none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var some = new Argument<string[]>("NAME")
        {
            Description = "Data sets to fetch: mnist, cifar-10.",
            Arity = ArgumentArity.OneOrMore,
        };

        var list = new Command("list", "Show which data sets are here, and how to get the others.") { folder };
        list.SetAction(parsed => List(output, Existing(parsed)));
        var verify = new Command("verify", "Check that files can be read and have the published checksums.") { any, folder };
        verify.SetAction(parsed => Verify(output, error, services, Existing(parsed), parsed.GetValue(any)!));
        var pull = new Command("pull", "Fetch data sets, resumably, into --data, $CLAIMS_DATA or the user's cache.") { some, folder };
        pull.SetAction((parsed, cancellation) =>
            PullAsync(output, services, services.Locate(parsed.GetValue(folder)), parsed.GetValue(some)!, cancellation));
        return new Command("data", "List, verify and fetch data sets.") { list, verify, pull };

        DataLocations Existing(ParseResult parsed) => services.Locate(parsed.GetValue(folder)).MustExist();
    }

    private static int List(TextWriter output, DataLocations locations)
    {
        foreach (var source in DatasetCatalog.Names.Select(name => DatasetCatalog.Resolve(name, locations)))
        {
            var (state, detail) = source switch
            {
                { IsAvailable: true, Folder: null } => ("built in", "a surrogate, drawn by this program"),
                { IsAvailable: true } => ("here", source.Folder),
                { Folder: { } incomplete } => ("incomplete", $"{incomplete}; {source.HowToGet}"),
                _ => ("missing", source.HowToGet),
            };
            output.WriteLine(OneLine.Of($"{source.Name,-10}{state,-12}{detail}"));
        }

        output.WriteLine(OneLine.Of($"looked in {string.Join(", ", locations.Roots)}"));
        return ExitCode.Success;
    }

    private static int Verify(TextWriter output, TextWriter error, DataServices services, DataLocations locations, string[] names)
    {
        var sources = (names.Length > 0 ? names : DatasetCatalog.Names).Select(name => DatasetCatalog.Resolve(name, locations)).ToArray();
        var worst = ExitCode.Success;
        foreach (var source in sources)
        {
            if (source is { IsAvailable: false, Folder: null })
            {
                if (names.Length > 0)
                    _ = source.Load(); // throws, and says where it was looked for
                output.WriteLine(OneLine.Of($"{source.Name}: not here; {source.HowToGet}"));
                continue;
            }

            output.WriteLine(OneLine.Of(source.Folder is { } folder ? $"{source.Name} in {folder}" : source.Name));
            var official = services.Official.FirstOrDefault(official => official.Name == source.Name);
            worst = Math.Max(worst, Verify(output, error, source, official));
        }

        return worst;
    }

    private static int Verify(TextWriter output, TextWriter error, IDatasetSource source, OfficialDataset? official)
    {
        var checks = official is not null && source.Folder is { } folder ? Verifier.Check(folder, official).ToArray() : [];
        foreach (var check in checks)
            output.WriteLine($"  {check.Name,-30}{Words(check.State)}");
        try
        {
            var data = source.Load();
            var counts = $"{data.Train.Count} training and {data.Test.Count} test images";
            output.WriteLine($"  {counts}, {data.Shape}, {data.Classes} classes, digest {data.Digest}");
            if (source.IsSurrogate && data.Digest != Strokes.PublishedDigest)
            {
                throw new DataException(
                    source.Name,
                    $"digest {Strokes.PublishedDigest}",
                    data.Digest,
                    "report this machine: its arithmetic differs");
            }
        }
        catch (DataException e)
        {
            error.WriteLine(OneLine.Of(e.Message));
            return ExitCode.Unexpected;
        }

        if (checks.All(check => check.State != FileState.NotOfficial))
            return ExitCode.Success;
        output.WriteLine(OneLine.Of($"  {source.Name}: not the official bytes"));
        return official!.CopiesCirculate ? ExitCode.Success : ExitCode.Unexpected;
    }

    private static string Words(FileState state) => state switch
    {
        FileState.Official => "official",
        FileState.NotOfficial => "not the official bytes",
        _ => "missing",
    };

    private static async Task<int> PullAsync(
        TextWriter output, DataServices services, DataLocations locations, string[] names, CancellationToken cancellation)
    {
        var wanted = Array.ConvertAll(names, name => services.Official.FirstOrDefault(official => official.Name == name)
            ?? throw new DataException(
                $"data set '{name}'",
                $"one of {string.Join(", ", services.Official.Select(official => official.Name))}",
                "no such download",
                "correct the name"));
        foreach (var official in wanted)
        {
            var root = locations.DownloadRoot;
            var fetched = await WithProgressAsync(output, progress =>
                new Puller(services.Downloader).PullAsync(official, root, progress, cancellation)).ConfigureAwait(false);
            var outcome = fetched.Count == 0 ? "already there" : $"fetched {string.Join(", ", fetched)}";
            var line = OneLine.Of($"{official.Name} in {Path.Combine(root, official.Name)}: {outcome}");
            await output.WriteLineAsync(line).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }

    private static Task<T> WithProgressAsync<T>(TextWriter output, Func<IProgress<DownloadProgress>?, Task<T>> run)
    {
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected)
            return run(null);
        return AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn())
            .StartAsync(context => run(new Bars(context)));
    }

    /// <summary>A bar for each file.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<DownloadProgress>
    {
        private readonly Dictionary<string, ProgressTask> _bars = [];

        public void Report(DownloadProgress value)
        {
            if (!_bars.TryGetValue(value.File, out var bar))
                _bars[value.File] = bar = context.AddTask(Markup.Escape(value.File));
            bar.Description = Markup.Escape($"{value.File} from {value.Server}");
            bar.IsIndeterminate = value.Total is null;
            bar.MaxValue = value.Total ?? bar.MaxValue;
            bar.Value = value.Received;
        }
    }
}
