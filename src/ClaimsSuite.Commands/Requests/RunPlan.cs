using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Commands.Requests;

/// <summary>What a user asked to be run.</summary>
/// <param name="Ids">Claims by id or slug; all if empty.</param>
/// <param name="Tier">At which scale.</param>
/// <param name="Protocol">By which protocol.</param>
/// <param name="Datasets">Names or folders; the tier's own if empty.</param>
/// <param name="Seed">Root of all seeds; each paper's registered one where null.</param>
/// <param name="Replicates">In place of each claim's own number, or none.</param>
/// <param name="Controls">Whether to run the negative controls as well.</param>
internal sealed record RunRequest(
    IReadOnlyList<string> Ids, Tier Tier, Protocol Protocol, IReadOnlyList<string> Datasets, ulong? Seed, int? Replicates, bool Controls)
{
    /// <summary>Folder of data sets, before all others.</summary>
    public string? Data { get; init; }

    /// <summary>Whether to leave a claim as soon as it is decided.</summary>
    public bool EarlyStop { get; init; }
}

/// <summary>A request, checked and spelled out.</summary>
/// <param name="Trials">What to try.</param>
/// <param name="Datasets">Where the data comes from, by the name in the trials.</param>
/// <param name="Omissions">One line for each thing that was left out.</param>
internal sealed record RunPlan(
    IReadOnlyList<Trial> Trials, IReadOnlyDictionary<string, IRunDataSource> Datasets, IReadOnlyList<string> Omissions)
{
    /// <summary>Works out the trials.</summary>
    /// <param name="program">Whose claims.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="find">Finds a data set by name or folder.</param>
    /// <param name="isThere">Whether there is enough of a data set for what is planned.</param>
    /// <exception cref="UsageException">The request cannot be met.</exception>
    public static RunPlan For(
        ClaimsProgram program, RunRequest request, Func<string, IRunDataSource> find, Func<IRunDataSource, bool> isThere)
    {
        var omissions = new List<string>();
        var claims = SelectClaims(program, request, omissions);
        var replicates = request.Replicates is { } asked ? Enough(asked, claims) : (int?)null;
        var datasets = request.Datasets.Count > 0
            ? request.Datasets.Distinct().ToDictionary(name => name, find)
            : SelectDatasets(program, claims, request, find, isThere, omissions);
        bool[] controls = request.Controls || request.Tier != Tier.Fast ? [false, true] : [false];
        var trials =
            from dataset in datasets.Keys
            from entry in claims
            where entry.Claim.Replicates.ContainsKey(request.Tier)
            where request.Datasets.Count > 0 || entry.Paper.DatasetsOf(entry.Claim, request.Tier).Contains(dataset)
            from isControl in controls
            let number = replicates ?? entry.Claim.Replicates[request.Tier]
            select new Trial(
                entry.Paper, entry.Claim, request.Tier, dataset, request.Seed ?? entry.Paper.RegisteredRoot,
                isControl ? Math.Min(number, entry.Claim.ControlReplicates) : number, request.Protocol, isControl)
            {
                IsAsRegistered = replicates is null,
            };
        if (request.EarlyStop)
            omissions.AddRange(Obstacles(claims));
        return new RunPlan(trials.ToList(), datasets, omissions);
    }

    /// <summary>Of halved replicates each half must be able to be judged.</summary>
    private static int Enough(int replicates, List<(Paper Paper, Claim Claim)> claims)
    {
        const int least = 2;
        Check.Between(least, Check.MostReplicates, replicates, "--replicates");
        return replicates >= 2 * least || claims.Find(entry => entry.Claim.Replication == Replication.Halves).Claim is not { } halved
            ? replicates
            : throw new UsageException(
                FormattableString.Invariant($"--replicates {replicates}: expected {2 * least} or more, as {halved.Id} halves its ")
                + "replicates, to choose a setting by one half and judge it by the other");
    }

    private static IEnumerable<string> Obstacles(IEnumerable<(Paper Paper, Claim Claim)> claims) =>
        from entry in claims
        let obstacle = EarlyStop.Obstacle(entry.Claim)
        where obstacle is not null
        select $"--early-stop: {entry.Claim.Id} takes all its replicates, as {obstacle}";

    /// <summary>The claims to try. Those without the protocol are left out with a word; there is no other run to take for theirs.</summary>
    private static List<(Paper Paper, Claim Claim)> SelectClaims(ClaimsProgram program, RunRequest request, List<string> omissions)
    {
        var asked = program.Select(request.Ids);
        var claims = asked.Where(entry => entry.Claim.Protocols.Contains(request.Protocol)).ToList();
        var without = string.Join(", ", asked.Except(claims).Select(entry => entry.Claim.Id));
        if (claims.Count == 0)
        {
            var able = program.Claims.Where(entry => entry.Claim.Protocols.Contains(request.Protocol)).Select(entry => entry.Claim.Id);
            throw new UsageException(
                $"--protocol {VerdictText.Name(request.Protocol)}: expected a claim that has it ({string.Join(", ", able)}), found "
                + $"{without}");
        }
        if (without.Length > 0)
            omissions.Add($"without {without}, which have no protocol '{VerdictText.Name(request.Protocol)}'");
        return request.Ids.Count > 0 ? InTier(claims, request.Tier, omissions) : claims;
    }

    /// <summary>Those of the claims that somebody named which the tier has; without a word they would only be missing.</summary>
    private static List<(Paper Paper, Claim Claim)> InTier(
        List<(Paper Paper, Claim Claim)> named, Tier tier, List<string> omissions)
    {
        var tried = named.Where(entry => entry.Claim.Replicates.ContainsKey(tier)).ToList();
        var without = string.Join(", ", named.Except(tried).Select(entry => entry.Claim.Id));
        if (tried.Count == 0)
            throw new UsageException($"--tier {VerdictText.Name(tier)}: expected a claim that is tried in it, found {without}");
        if (without.Length > 0)
            omissions.Add($"without {without}, which are not tried in the {VerdictText.Name(tier)} tier");
        return tried;
    }

    private static Dictionary<string, IRunDataSource> SelectDatasets(
        ClaimsProgram program, List<(Paper Paper, Claim Claim)> claims, RunRequest request, Func<string, IRunDataSource> find,
        Func<IRunDataSource, bool> isThere, List<string> omissions)
    {
        var wanted = claims.SelectMany(entry => entry.Paper.DatasetsOf(entry.Claim, request.Tier)).Distinct();
        var sources = wanted.ToDictionary(name => name, find);
        var missing = sources.Values.Where(source => !isThere(source)).ToList();
        if (sources.Count == 0)
            throw new UsageException(
                $"--tier {VerdictText.Name(request.Tier)}: expected a tier that the papers have data sets for, or --dataset beside it");
        if (missing.Count == sources.Count)
            throw new UsageException(
                $"the {VerdictText.Name(request.Tier)} tier needs data, and none was found; get it with: "
                + $"{program.Invocation.Of(missing[0].HowToGet)}");
        omissions.AddRange(
            missing.Select(source => $"without {source.Name}, which was not found; get it with: {program.Invocation.Of(source.HowToGet)}"));
        return sources.Where(source => isThere(source.Value)).ToDictionary();
    }
}
