using ClaimsSuite.Claims;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Commands.Planning;

/// <summary>What some runs come to.</summary>
/// <param name="Runs">Distinct runs.</param>
/// <param name="Stored">How many of them are stored.</param>
/// <param name="Seconds">Time of all of them on one core, as far as it is known.</param>
/// <param name="SecondsToDo">That of those that are not stored.</param>
/// <param name="Untimed">Runs of which the time is not known.</param>
internal sealed record Cost(int Runs, int Stored, double Seconds, double SecondsToDo, int Untimed)
{
    /// <summary>The time until the last run is done: the work is shared evenly, but no run is done by two.</summary>
    public double WallSeconds(int processors) => Math.Max(SecondsToDo / processors, LongestToDo);

    /// <summary>The time of the longest run that is not stored.</summary>
    public double LongestToDo { get; init; }

    /// <summary>The cost of runs.</summary>
    public static Cost Of(IReadOnlyList<RunSpec> runs, Func<RunSpec, bool> isStored, Func<RunSpec, double?> seconds)
    {
        var times = runs.Select(run => (IsStored: isStored(run), Seconds: seconds(run))).ToList();
        var toDo = times.Where(run => !run.IsStored).ToList();
        return new Cost(
            runs.Count, times.Count(run => run.IsStored), times.Sum(run => run.Seconds ?? 0), toDo.Sum(run => run.Seconds ?? 0),
            times.Count(run => run.Seconds is null))
        {
            LongestToDo = toDo.Select(run => run.Seconds ?? 0).DefaultIfEmpty().Max(),
        };
    }
}

/// <summary>One claim on one data set, its control included where that is asked for.</summary>
/// <param name="Trial">The claim's trial.</param>
/// <param name="Dataset">The data set as reports name it; of a folder its last part.</param>
/// <param name="Cost">Of its runs, those that other claims share included.</param>
/// <param name="Effects">Its effects.</param>
internal sealed record ClaimPlan(Trial Trial, string Dataset, Cost Cost, IReadOnlyList<EffectPlan> Effects);

/// <summary>What a request comes to before it is run.</summary>
/// <param name="Claims">In the order of the claims, data set by data set.</param>
/// <param name="Total">Of all distinct runs; claims share some, so that it is less than the sum.</param>
internal sealed record CampaignPlan(IReadOnlyList<ClaimPlan> Claims, Cost Total)
{
    /// <summary>Plans the trials of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="pilot">What is known of such runs.</param>
    /// <param name="calibrate">Does the given runs, which are one of each kind of unknown time; none where that is not wanted.</param>
    /// <param name="cancellation">Stops between records.</param>
    public static CampaignPlan Of(
        Session session, Pilot pilot, Func<IReadOnlyList<RunSpec>, IEnumerable<RunRecord>>? calibrate, CancellationToken cancellation)
    {
        var effects = session.Plan.Trials.ToDictionary(trial => trial, trial => pilot.Read(trial, cancellation));
        if (calibrate is not null && pilot.Untimed(session.Runs) is { Count: > 0 } untimed)
        {
            foreach (var record in calibrate(untimed))
                pilot.Note(record);
        }
        var claims = session.Plan.Trials.GroupBy(trial => (trial.Paper.Id, trial.Claim.Id, trial.Dataset)).Select(group =>
        {
            var trial = group.First(trial => !trial.IsControl);
            return new ClaimPlan(
                trial, LabelOf(trial, session), CostOf(Trial.RunsOf([.. group])),
                [.. trial.Claim.Effects.Zip(effects[trial], (effect, values) => EffectPlan.Of(trial, effect, values))]);
        });
        return new CampaignPlan([.. claims], CostOf(session.Runs));

        Cost CostOf(IReadOnlyList<RunSpec> runs) => Cost.Of(runs, run => session.Store?.Contains(run) ?? false, pilot.SecondsOf);
    }

    /// <summary>A folder's whole path says no more to whoever typed it, and a table has no room for it.</summary>
    private static string LabelOf(Trial trial, Session session) =>
        trial.DatasetLabel == trial.Dataset ? session.Facts[trial.Dataset].Name : trial.DatasetLabel;
}
