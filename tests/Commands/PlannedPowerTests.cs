using System.Text.Json;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.Planning;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

/// <summary>What <c>claims plan</c> says of effects.</summary>
public sealed class PlannedPowerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PlannedRuns _runs;

    public PlannedPowerTests() => _runs = new PlannedRuns(_folder["store"]);

    public void Dispose() => _folder.Dispose();

    private string[] FromStore => ["--store", _runs.Store, "--no-calibration"];

    [Fact]
    public async Task The_spread_is_over_all_replicates_in_the_store_that_are_whole_gaps_and_roots_regardless()
    {
        double[] values =
        [
            _runs.Put(PlannedRuns.Run(1, 2), 1), _runs.Put(PlannedRuns.Run(1, 40), 1), _runs.Put(PlannedRuns.Run(1, 0, root: 7), 1),
        ];
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
    public async Task A_pilot_of_another_root_tells_of_effects_and_of_the_times_of_controls()
    {
        foreach (var replicate in Enumerable.Range(0, 3))
        {
            _runs.Put(PlannedRuns.Run(1, replicate, root: 7), 1);
            _runs.Put(PlannedRuns.Run(3, replicate, root: 7), seconds: 2);
        }
        var claim = PlannedRuns.Claim("C01", [1]) with { Control = new NegativeControl("none", PlannedRuns.Arm("0", 3)) };

        var plan = await PlannedRuns.PlanAsync([claim], 1, [.. FromStore, "--controls", "--details"]);

        plan.Code.Should().Be(0, plan.Error);
        PlannedRuns.Row(plan.Lines, "C01")[3..8].Should().Equal(["12", "18", "0", "24", "24"], "12 runs take 1 s and six controls 2 s");
        plan.Lines.Single(line => line.StartsWith("  effect 0 ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Should().Contain("3", "so many values the pilot has").And.NotContain("unknown:");
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
        PlannedRuns.Row(plan.Lines, "C01")[^1].Should().Be("unknown");
    }

    [Fact]
    public async Task The_row_has_the_chance_of_the_effect_that_is_hardest_to_support()
    {
        foreach (var (replicate, value) in new[] { 1.0, 2, 3, 4 }.Index())
            _runs.Put(PlannedRuns.Run(1, replicate), 1, value);

        var plan = await PlannedRuns.PlanAsync(
            [PlannedRuns.Claim("C01", [1], Criterion.Paired(9), Criterion.Paired(0.8), Criterion.Paired(5))], 28,
            [.. FromStore, "--details"]);

        PlannedRuns.Row(plan.Lines, "C01")[^2..].Should().Equal(
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
}
