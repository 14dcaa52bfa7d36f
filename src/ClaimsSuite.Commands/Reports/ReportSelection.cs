using System.CommandLine;
using ClaimsSuite.Claims;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands.Reports;

/// <summary>The options by which a report is chosen: those of a run as far as they choose, with a tier that may be left open.</summary>
internal static class ReportSelection
{
    private static readonly Option<Tier?> TierOption = new("--tier")
    {
        Description = "fast, full or paper; when not given, those that are stored.",
    };
    private static readonly Option<string?> ProtocolOption = new("--protocol") { Description = "paper or authors." };

    static ReportSelection()
    {
        TierOption.AcceptOnlyFromAmong([.. Enum.GetValues<Tier>().Select(VerdictText.Name)]);
        ProtocolOption.AcceptOnlyFromAmong("paper", "authors");
    }

    /// <summary>Gives a command these options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="hasIds">Whether its arguments are claims.</param>
    public static void AddTo(Command command, bool hasIds = true)
    {
        if (hasIds)
            command.Add(Selection.Ids);
        Option[] options = [TierOption, ProtocolOption, Selection.Datasets, Selection.Seed, Selection.Replicates];
        foreach (var option in options)
            command.Add(option);
    }

    /// <summary>Makes what was asked for ready to be judged, a session a tier and engine.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="program">Whose claims.</param>
    /// <param name="store">The store.</param>
    /// <param name="output">The file that will be written, if any; it must not be one of a data set.</param>
    /// <param name="notes">Takes what was left out.</param>
    /// <param name="report">Takes other lines for the user.</param>
    /// <param name="engines">What published runs, or those of one engine in a store, were done with.</param>
    /// <param name="root">The root of all seeds, in place of the one that was asked for.</param>
    /// <exception cref="UsageException">The request cannot be met.</exception>
    public static IReadOnlyList<Session> Open(
        ParseResult parsed, ClaimsProgram program, StoreFiles store, string? output, List<string> notes, Action<string> report,
        IReadOnlyList<EngineIdentity>? engines = null, ulong? root = null)
    {
        if (parsed.GetValue(TierOption) is { } tier)
            return Open(tier, report);
        var (found, refusals) = (new SortedDictionary<Tier, IReadOnlyList<Session>>(), new List<UsageException>());
        var shown = store.Folder ?? RunSource.NoStore;
        foreach (var candidate in Enum.GetValues<Tier>())
        {
            // Nobody asked for the paper tier, which takes a cluster: that it is not there is no omission.
            var isTold = candidate != Tier.Paper;
            try
            {
                var opened = Open(candidate, line => (isTold ? report : _ => { })(line));
                if (candidate == Tier.Fast || opened.Any(session => session.Stored > 0))
                {
                    found.Add(candidate, opened);
                    isTold = true;
                }
                else if (candidate == Tier.Full)
                    notes.Add(NotRun(program, candidate, shown));
            }
            catch (UsageException e)
            {
                refusals.Add(e);
                if (candidate == Tier.Full && found.Count > 0)
                    notes.Add($"without the full tier: {e.Message}");
            }
        }
        if (found.Count == 0)
            throw refusals[0];
        // An empty column of the fast tier beside another tier that was run would only be in the way.
        if (found.Count > 1 && found.TryGetValue(Tier.Fast, out var fast) && fast.All(session => session.Stored == 0))
        {
            notes.Add(NotRun(program, Tier.Fast, shown));
            found.Remove(Tier.Fast);
        }
        return [.. found.Values.SelectMany(sessions => sessions)];

        IReadOnlyList<Session> Open(Tier tier, Action<string> lines) =>
            Session.ToJudgeEach(program, Request(parsed, tier, root), store, lines, output, engines);
    }

    private static string NotRun(ClaimsProgram program, Tier tier, string store) =>
        $"the {VerdictText.Name(tier)} tier is not run; train it with: "
        + program.Invocation.Of(["run", "--tier", VerdictText.Name(tier), "--store", store]);

    private static RunRequest Request(ParseResult parsed, Tier tier, ulong? root) => new(
        parsed.GetValue(Selection.Ids) ?? [], tier, parsed.GetValue(ProtocolOption) == "authors" ? Protocol.Authors : Protocol.Paper,
        parsed.GetValue(Selection.Datasets) ?? [], root ?? parsed.GetValue(Selection.Seed), parsed.GetValue(Selection.Replicates),
        Controls: true);
}
