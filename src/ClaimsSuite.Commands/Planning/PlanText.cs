using ClaimsSuite.Claims;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;

namespace ClaimsSuite.Commands.Planning;

/// <summary>A plan as it is printed: a table of at most 120 columns, or JSON.</summary>
internal static class PlanText
{
    /// <summary>The version of the JSON's layout; grows when a reader would have to change.</summary>
    private const int Schema = 1;

    /// <summary>
    /// One line a claim and data set, with <paramref name="details"/> one an effect below it; a last line for all. A rate, in 10^9
    /// operations a second, is what times of unknown runs were taken from.
    /// </summary>
    public static string Table(CampaignPlan plan, bool details, int processors, double? rate)
    {
        IEnumerable<string> lines =
        [
            Head, .. details ? [DetailsHead] : Array.Empty<string>(),
            .. plan.Claims.SelectMany(claim => details ? [Line(claim), .. claim.Effects.Select(Line)] : new[] { Line(claim) }),
            .. Legend, .. rate is null ? Array.Empty<string>() : [RateLegend(rate.Value)], .. details ? DetailsLegend : [],
            Total(plan.Total, processors, isLeast: rate is null),
        ];
        return string.Concat(lines.Select(line => $"{line.TrimEnd()}\n"));
    }

    /// <summary>The same with all that is known, numbers not rounded.</summary>
    public static string Json(CampaignPlan plan, RunRequest request, int processors, double? rate) => ReportJson.Write(
        new
        {
            Schema,
            Tier = VerdictText.Name(request.Tier),
            Protocol = VerdictText.Name(request.Protocol),
            Processors = processors,
            Gigaflops = rate,
            Claims = plan.Claims.Select(Row),
            Total = Row(plan.Total),
            WallSeconds = plan.Total.WallSeconds(processors),
        });

    private static string Head { get; } = Columns("claim", "data set", "replicates", "runs", "stored", "core-s", "to do", "weakest");

    private static string DetailsHead { get; } =
        Columns("effect", "required", "judged", Tail("sd", "of", ["power", "support", "power x2", "support x2"]));

    private static IReadOnlyList<string> Legend { get; } =
    [
        "core-s: seconds of one core for all runs, to do: for those that are not stored; a + where some times are unknown.",
        "weakest: the chance that the effect hardest to support is, if in truth it is twice the smallest effect of interest.",
    ];

    private static string RateLegend(double rate) => Invariant(
        $"Runs of which no time is stored count with all the matrix products that they may take, at {rate} 10^9 operations a second.");

    private static IReadOnlyList<string> DetailsLegend { get; } =
    [
        "power: chance that p is small enough, support: that the estimate is large enough besides; at the smallest effect of",
        "interest, and at twice it. Where alike or no worse is required: at no difference, and at one better by the margin.",
    ];

    private static string Line(ClaimPlan claim) => Columns(
        $"{claim.Trial.Claim.Id} {claim.Trial.Claim.Slug}", claim.Dataset,
        Invariant($"{claim.Trial.Replicates}{(claim.Trial.Claim.Replication == Replication.Halves ? " halved" : "")}"),
        Invariant($"{claim.Cost.Runs}"), Invariant($"{claim.Cost.Stored}"), Seconds(claim.Cost, claim.Cost.Seconds),
        Seconds(claim.Cost, claim.Cost.SecondsToDo), Weakest(claim));

    private static string Columns(
        string claim, string dataset, string replicates, string runs, string stored, string seconds, string toDo, string weakest) =>
        $"{Cut(claim, 36),-36} {Cut(dataset, 20),-20} {replicates,10} {runs,6} {stored,6} {seconds,10} {toDo,10} {weakest,8}";

    private static string Line(EffectPlan effect) => Columns(
        effect.Effect.Name, effect.Effect.Criterion.Requirement, Invariant($"{effect.Judged}"),
        effect.Unknown.Length > 0
            ? $" power unknown: {effect.Unknown}"
            : Tail(
                VerdictText.Number(effect.StandardDeviation!.Value), Invariant($"{effect.Stored}"),
                [.. effect.Chances.SelectMany(chance => new[] { Percent(chance.Power), Percent(chance.Supported) })]));

    private static string Columns(string effect, string required, string judged, string tail) =>
        $"  {Cut(effect, 36),-36} {Cut(required, 18),-18} {judged,6} {tail}";

    private static string Tail(string deviation, string stored, IReadOnlyList<string> chances) =>
        $"{deviation,9} {stored,4} {string.Concat(chances.Select((chance, i) => i % 2 == 0 ? $" {chance,8}" : $" {chance,10}"))}";

    private static string Weakest(ClaimPlan claim) => claim.Effects.Any(effect => effect.Chances.Count == 0)
        ? "unknown"
        : Percent(claim.Effects.Min(effect => effect.Chances[^1].Supported));

    /// <summary>A time from stored runs alone is a lower bound; with a rate it is an estimate.</summary>
    private static string Total(Cost cost, int processors, bool isLeast)
    {
        var runs = Invariant($"{VerdictText.Count(cost.Runs, "distinct run")}, {cost.Stored} stored; ");
        if (cost.Untimed == cost.Runs)
            return $"{runs}the time of none is known";
        return Invariant($"{runs}{Seconds(cost, cost.Seconds)} core-seconds, {Seconds(cost, cost.SecondsToDo)} to do")
            + (cost.Untimed == 0
                ? ": "
                : $" ({VerdictText.Count(cost.Untimed, "run")} untimed{(isLeast ? "): at least " : ", not counted): ")}")
            + Invariant($"{Duration(cost.WallSeconds(processors))} on {VerdictText.Count(processors, "processor")}");
    }

    private static object Row(ClaimPlan claim) => new
    {
        Paper = claim.Trial.Paper.Id,
        claim.Trial.Claim.Id,
        claim.Trial.Claim.Slug,
        claim.Trial.Dataset,
        claim.Trial.Replicates,
        Cost = Row(claim.Cost),
        Effects = claim.Effects.Select(effect => new
        {
            effect.Effect.Name,
            effect.Effect.Unit,
            effect.Effect.Criterion.Requirement,
            JudgedReplicates = effect.Judged,
            StoredValues = effect.Stored,
            effect.StandardDeviation,
            effect.Unknown,
            effect.Chances,
        }),
    };

    private static object Row(Cost cost) => new
    {
        cost.Runs,
        cost.Stored,
        CoreSeconds = cost.Seconds,
        CoreSecondsToDo = cost.SecondsToDo,
        RunsOfUnknownTime = cost.Untimed,
    };

    /// <summary>What is known of it, with a + where some is not; unknown where nothing is.</summary>
    private static string Seconds(Cost cost, double seconds) =>
        cost.Untimed == cost.Runs ? "unknown" : $"{(seconds < 10 ? Invariant($"{seconds:0.0}") : Invariant($"{seconds:0}"))}"
            + (cost.Untimed > 0 ? "+" : "");

    private static string Duration(double seconds) => seconds switch
    {
        < 100 => Invariant($"{seconds:0} s"),
        < 6000 => Invariant($"{seconds / 60:0} min"),
        _ => Invariant($"{seconds / 3600:0.0} h"),
    };

    private static string Percent(double share) => Invariant($"{100 * share:0} %");

    private static string Cut(string text, int length) =>
        OneLine.Of(text) is var line && line.Length <= length ? line : $"{line[..(length - 3)]}...";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
