using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Commands.Planning;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

public sealed class PlanCommandTests : IDisposable
{
    private static readonly string Here = $"on {Environment.ProcessorCount} processor{(Environment.ProcessorCount == 1 ? "" : "s")}";

    private readonly TemporaryFolder _folder = new();
    private readonly PlannedRuns _runs;

    public PlanCommandTests()
    {
        _runs = new PlannedRuns(_folder["store"]);
        PlannedRun.Done.Clear();
    }

    public void Dispose() => _folder.Dispose();

    private string[] FromStore => ["--store", _runs.Store, "--no-calibration"];

    [Fact]
    public async Task Runs_that_claims_share_stand_in_the_row_of_each_and_once_in_the_total()
    {
        var plan = await PlannedRuns.PlanAsync(
            [PlannedRuns.Claim("C01", [1, 2]), PlannedRuns.Claim("C02", [2])], 2, "--no-calibration");

        plan.Code.Should().Be(0, plan.Error);
        PlannedRuns.Row(plan.Lines, "C01")
            .Should().Equal("made-up", "strokes", "(surrogate)", "12", "24", "0", "unknown", "unknown", "unknown");
        PlannedRuns.Row(plan.Lines, "C02")
            .Should().Equal("made-up", "strokes", "(surrogate)", "12", "12", "0", "unknown", "unknown", "unknown");
        plan.Lines[^1].Should().Be("24 distinct runs, 0 stored; the time of none is known");
        PlannedRun.Done.Should().BeEmpty();
    }

    [Fact]
    public async Task Times_are_those_of_stored_runs_of_the_same_settings_whatever_is_drawn()
    {
        _runs.Put(PlannedRuns.Run(1, 3), seconds: 20);
        _runs.Put(PlannedRuns.Run(1, 0, root: 1000), seconds: 30);
        _runs.Put(PlannedRuns.Run(2, 0), seconds: 1000);
        var claim = PlannedRuns.Claim("C01", [1]) with { Arms = [PlannedRuns.Arm("0", 1), PlannedRuns.Arm("1", 1, stream: "again")] };

        var plan = await PlannedRuns.PlanAsync([claim], 1, FromStore);

        // 24 runs of 25 seconds on average, but the one that is there took 20.
        PlannedRuns.Row(plan.Lines, "C01")[3..8].Should().Equal("12", "24", "1", "595", "575");
        var wall = 575.0 / Environment.ProcessorCount;
        plan.Lines[^1].Should().StartWith("24 distinct runs, 1 stored; 595 core-seconds, 575 to do: ").And.EndWith(Here)
            .And.Contain(wall < 100 ? $" {wall:0} s on" : $" {wall / 60:0} min on");
    }

    [Fact]
    public async Task Where_some_times_are_unknown_the_sum_is_a_bound()
    {
        _runs.Put(PlannedRuns.Run(1, 0), seconds: 20);

        var plan = await PlannedRuns.PlanAsync([PlannedRuns.Claim("C01", [1, 2])], 1, FromStore);

        PlannedRuns.Row(plan.Lines, "C01")[4..8].Should().Equal("24", "1", "240+", "220+");
        plan.Lines[^1].Should().StartWith("24 distinct runs, 1 stored; 240+ core-seconds, 220+ to do (12 runs untimed): at least ");
    }

    [Fact]
    public async Task One_run_of_each_kind_is_timed_where_no_time_is_stored_and_kept_where_there_is_a_store()
    {
        var claims = new[] { PlannedRuns.Claim("C01", [1, 2]), PlannedRuns.Claim("C02", [2, 3]) };
        _runs.Put(PlannedRuns.Run(1, 0), seconds: 20);

        var kept = await PlannedRuns.PlanAsync(claims, 2, "--store", _runs.Store);

        PlannedRun.Done.Should().BeEquivalentTo([PlannedRuns.Run(2, 0), PlannedRuns.Run(3, 0)]);
        kept.Error.Should().Be("claims: timing 2 runs, one of each kind that no stored run tells the time of");
        kept.Lines[^1].Should().StartWith("36 distinct runs, 3 stored; ").And.NotContain("untimed");
        _runs.Records().Should().HaveCount(3);

        PlannedRun.Done.Clear();
        var again = await PlannedRuns.PlanAsync(claims, 2, "--store", _runs.Store);
        (again.Error, again.Lines[^1]).Should().Be(("", kept.Lines[^1]));
        PlannedRun.Done.Should().BeEmpty();

        (await PlannedRuns.PlanAsync(claims, 2)).Lines[^1].Should().StartWith("36 distinct runs, 0 stored; ").And.NotContain("untimed");
        PlannedRun.Done.Should().HaveCount(3);
        _runs.Records().Should().HaveCount(3);
    }

    [Fact]
    public async Task Controls_count_where_they_are_asked_for()
    {
        var claim = PlannedRuns.Claim("C01", [1, 2]) with { Control = new NegativeControl("none", PlannedRuns.Arm("0", 3)) };

        (await PlannedRuns.PlanAsync([claim], 1, "--no-calibration")).Lines[^1].Should().StartWith("24 distinct runs");
        var controlled = await PlannedRuns.PlanAsync([claim], 1, "--no-calibration", "--controls");
        controlled.Lines[^1].Should().StartWith("36 distinct runs");
        PlannedRuns.Row(controlled.Lines, "C01")[3..5].Should().Equal("12", "36");
    }

    [Fact]
    public void No_run_is_shared_by_two_processors()
    {
        var runs = new[] { PlannedRuns.Run(1, 0), PlannedRuns.Run(2, 0), PlannedRuns.Run(3, 0), PlannedRuns.Run(900, 0) };

        var cost = Cost.Of(runs, isStored: run => run == runs[3], seconds: run => ((PlannedRun)run).Setting * 10);

        cost.Should().Be(new Cost(Runs: 4, Stored: 1, Seconds: 9060, SecondsToDo: 60, Untimed: 0) { LongestToDo = 30 });
        cost.WallSeconds(1).Should().Be(60);
        cost.WallSeconds(64).Should().Be(30, "that is how long the longest takes");
    }

    [Fact]
    public async Task The_spread_is_over_all_replicates_in_the_store_that_are_whole_gaps_and_roots_regardless()
    {
        double[] values =
            [_runs.Put(PlannedRuns.Run(1, 2), 1), _runs.Put(PlannedRuns.Run(1, 40), 1), _runs.Put(PlannedRuns.Run(1, 0, 7), 1)];
        _runs.Put(PlannedRuns.Run(2, 2), 1);
        _runs.Put(PlannedRuns.Run(2, 40), 1);
        _runs.Put(PlannedRuns.Run(2, 0, 7), 1);
        _runs.Put(PlannedRuns.Run(1, 5), 1); // Its other run is missing.

        var effect = (await EffectsAsync(28, PlannedRuns.Claim("C01", [1, 2], Criterion.Paired(0.8, 0.1))))[0];

        effect.GetProperty("storedValues").GetInt32().Should().Be(3);
        var deviation = Math.Sqrt(values.Sum(value => Math.Pow(value - values.Average(), 2)) / 2);
        effect.GetProperty("standardDeviation").GetDouble().Should().BeApproximately(deviation, 1e-12);
        var chances = Chances(effect);
        chances.Select(chance => (chance.Case, Math.Round(chance.Truth, 9))).Should().Equal(("delta", 0.8), ("twice delta", 1.5));
        chances.Select(chance => chance.Power).Should().Equal(
            Replicates.SignFlipPower(12, chances[0].Truth - 0.1, deviation, 0.05 / 28),
            Replicates.SignFlipPower(12, chances[1].Truth - 0.1, deviation, 0.05 / 28));
        chances.Select(chance => chance.Supported).Should().Equal(
            SupportPower.Of(12, chances[0].Truth, deviation, 0.1, double.PositiveInfinity, 0.8, 0.05 / 28),
            SupportPower.Of(12, chances[1].Truth, deviation, 0.1, double.PositiveInfinity, 0.8, 0.05 / 28));
    }

    [Fact]
    public async Task Alike_is_planned_at_the_middle_and_no_worse_at_no_difference_and_at_the_margin()
    {
        foreach (var replicate in Enumerable.Range(0, 4))
            _runs.Put(PlannedRuns.Run(1, replicate), 1);

        var effects = await EffectsAsync(
            1, PlannedRuns.Claim("C01", [1], Criterion.Equivalent(0.5, 2.5), Criterion.NonInferior(0.7), Criterion.Paired(0)));

        var deviation = effects[0].GetProperty("standardDeviation").GetDouble();
        Chances(effects[0]).Should().Equal(
            ("middle", 1.5, Supported(1.5, 0.5, 2.5), Supported(1.5, 0.5, 2.5)));
        Chances(effects[1]).Select(chance => (chance.Case, chance.Truth, chance.Supported)).Should().Equal(
            ("zero", 0, Supported(0, -0.7, double.PositiveInfinity)), ("margin", 0.7, Supported(0.7, -0.7, double.PositiveInfinity)));
        Chances(effects[2]).Select(chance => (chance.Case, chance.Truth)).Should().Equal(("delta", 0), ("twice delta", 0));

        double Supported(double truth, double low, double high) =>
            SupportPower.Of(12, truth, deviation, low, high, double.NegativeInfinity, 0.05);
    }

    [Fact]
    public async Task Of_halved_replicates_half_are_judged()
    {
        foreach (var replicate in Enumerable.Range(0, 8))
            _runs.Put(PlannedRuns.Run(1, replicate), 1);
        var claim = PlannedRuns.Claim("C01", [1], Criterion.Paired(1)) with { Replication = Replication.Halves };

        var effect = (await EffectsAsync(1, claim))[0];

        (effect.GetProperty("judgedReplicates").GetInt32(), effect.GetProperty("storedValues").GetInt32()).Should().Be((6, 4));
        var deviation = effect.GetProperty("standardDeviation").GetDouble();
        Chances(effect)[0].Power.Should().Be(Replicates.SignFlipPower(6, 1, deviation, 0.05));
        (await PlannedRuns.PlanAsync([claim], 1, FromStore)).Lines[1].Should().Contain(" 12 halved ");
    }

    [Theory]
    [InlineData("2 of 3 stored values", 1.0, 2.0)]
    [InlineData("1 of 4 stored values are not finite", 1.0, 2.0, 3.0, double.NaN)]
    [InlineData("stored values do not differ", 2.0, 2.0, 2.0)]
    public async Task Where_the_spread_is_not_known_it_is_said_why(string reason, params double[] values)
    {
        foreach (var (replicate, value) in values.Index())
            _runs.Put(PlannedRuns.Run(1, replicate), 1, value);

        var plan = await PlannedRuns.PlanAsync([PlannedRuns.Claim("C01", [1], Criterion.Paired(1))], 1, [.. FromStore, "--details"]);

        plan.Code.Should().Be(0, plan.Error);
        plan.Lines[3].Should().EndWith($" 12  power unknown: {reason}");
        Row(plan.Lines, "C01")[^1].Should().Be("unknown");
    }

    [Fact]
    public async Task The_row_has_the_chance_of_the_effect_that_is_hardest_to_support()
    {
        foreach (var (replicate, value) in new[] { 1.0, 2, 3, 4 }.Index())
            _runs.Put(PlannedRuns.Run(1, replicate), 1, value);

        var plan = await PlannedRuns.PlanAsync(
            [PlannedRuns.Claim("C01", [1], Criterion.Paired(9), Criterion.Paired(0.8), Criterion.Paired(5))], 28,
            [.. FromStore, "--details"]);

        Row(plan.Lines, "C01")[^2..].Should().Equal(
            $"{100 * SupportPower.Of(12, 1.6, Math.Sqrt(5.0 / 3), 0, double.PositiveInfinity, 0.8, 0.05 / 28):0}", "%");
        plan.Lines[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Should().Equal(
            "effect", "0", ">=", "9", "12", "1.29", "4", "100", "%", "50", "%", "100", "%", "100", "%");
    }

    private async Task<JsonElement[]> EffectsAsync(int familySize, Claim claim)
    {
        var plan = await PlannedRuns.PlanAsync([claim], familySize, [.. FromStore, "--json"]);
        plan.Code.Should().Be(0, plan.Error);
        return [.. JsonDocument.Parse(string.Join('\n', plan.Lines)).RootElement.GetProperty("claims")[0].GetProperty("effects")
            .EnumerateArray()];
    }

    private static List<(string Case, double Truth, double Power, double Supported)> Chances(JsonElement effect) =>
    [
        .. effect.GetProperty("chances").EnumerateArray().Select(chance => (
            chance.GetProperty("case").GetString()!, chance.GetProperty("truth").GetDouble(), chance.GetProperty("power").GetDouble(),
            chance.GetProperty("supported").GetDouble())),
    ];

    private static string[] Row(string[] lines, string id) =>
        lines.Single(line => line.StartsWith($"{id} ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
}
