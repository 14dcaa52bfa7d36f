using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Data;
using ClaimsSuite.Reporting;
using ClaimsSuite.Tests.Claims;

namespace ClaimsSuite.Cli;

/// <summary>What a user asked to be run.</summary>
/// <param name="Ids">Claims by id or slug; all if empty.</param>
/// <param name="Tier">At which scale.</param>
/// <param name="Protocol">By which protocol.</param>
/// <param name="Datasets">Names or folders; the tier's own if empty.</param>
/// <param name="Seed">Root of all seeds.</param>
/// <param name="Replicates">In place of each claim's own number, or none.</param>
/// <param name="Controls">Whether to run the negative controls as well.</param>
internal sealed record RunRequest(
    IReadOnlyList<string> Ids, Tier Tier, Protocol Protocol, IReadOnlyList<string> Datasets, ulong Seed, int? Replicates, bool Controls)
{
    /// <summary>Folder that holds <c>mnist/</c> and <c>cifar-10/</c>, before all others.</summary>
    public string? Data { get; init; }

    /// <summary>Whether to leave a claim as soon as it is decided.</summary>
    public bool EarlyStop { get; init; }
}

/// <summary>A request, checked and spelled out.</summary>
/// <param name="Trials">What to try.</param>
/// <param name="Datasets">Where the data comes from, by the name in the trials.</param>
/// <param name="Omissions">One line for each thing that was left out.</param>
internal sealed record RunPlan(IReadOnlyList<Trial> Trials, IReadOnlyDictionary<string, IDatasetSource> Datasets, IReadOnlyList<string> Omissions)
{
    /// <summary>Works out the trials.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="isThere">Whether there is enough of a data set for what is planned.</param>
    /// <exception cref="UsageException">The request cannot be met.</exception>
    /// <exception cref="DataException">A data set is not known.</exception>
    public static RunPlan For(RunRequest request, Func<IDatasetSource, bool> isThere)
    {
        var locations = DataLocations.FromEnvironment(request.Data).MustExist();
        var omissions = new List<string>();
        var claims = SelectClaims(request, omissions);
        var replicates = request.Replicates is { } asked ? Check.AtLeast(2, asked, "--replicates") : (int?)null;
        var datasets = request.Datasets.Count > 0
            ? request.Datasets.Distinct().ToDictionary(name => name, name => DatasetCatalog.Resolve(name, locations))
            : SelectDatasets(request.Tier, locations, isThere, omissions);
        bool[] controls = request.Controls || request.Tier == Tier.Full ? [false, true] : [false];
        var trials =
            from dataset in datasets.Keys
            from claim in claims
            where claim.Replicates.ContainsKey(request.Tier)
            from isControl in controls
            select new Trial(claim, request.Tier, dataset, request.Seed, replicates ?? claim.Replicates[request.Tier], request.Protocol, isControl)
            {
                IsAsRegistered = replicates is null,
            };
        return new RunPlan([.. trials], datasets, omissions);
    }

    /// <summary>The claims to try. Those without the protocol are left out with a word; there is no other run to take for theirs.</summary>
    private static List<ClaimDefinition> SelectClaims(RunRequest request, List<string> omissions)
    {
        var asked = Suite.Catalog.Select(request.Ids);
        var claims = asked.Where(claim => claim.Protocols.Contains(request.Protocol)).ToList();
        var without = string.Join(", ", asked.Except(claims).Select(claim => claim.Id));
        if (claims.Count == 0)
        {
            var able = string.Join(", ", Suite.Catalog.Claims.Where(claim => claim.Protocols.Contains(request.Protocol)).Select(claim => claim.Id));
            throw new UsageException($"--protocol {VerdictText.Name(request.Protocol)}: expected a claim that has it ({able}), found {without}");
        }
        if (without.Length > 0)
            omissions.Add($"without {without}, which have no protocol '{VerdictText.Name(request.Protocol)}'");
        return claims;
    }

    private static Dictionary<string, IDatasetSource> SelectDatasets(
        Tier tier, DataLocations locations, Func<IDatasetSource, bool> isThere, List<string> omissions)
    {
        string[] wanted = tier == Tier.Fast ? ["strokes", "mnist"] : ["mnist", "cifar-10"];
        var sources = wanted.ToDictionary(name => name, name => DatasetCatalog.Resolve(name, locations));
        var missing = sources.Values.Where(source => !isThere(source)).ToList();
        if (missing.Count == sources.Count)
            throw new UsageException($"the full tier needs real data, and none was found; get it with: {missing[0].HowToGet}");
        omissions.AddRange(missing.Select(source => $"without {source.Name}, which was not found; get it with: {source.HowToGet}"));
        return sources.Where(source => isThere(source.Value)).ToDictionary();
    }
}
