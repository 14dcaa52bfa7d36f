using ClaimsSuite.Claims;
using ClaimsSuite.Cli;
using ClaimsSuite.Commands;
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
    public async Task A_name_cannot_end_a_line_or_command_a_terminal()
    {
        var plan = await PlannedRuns.PlanAsync(
            [PlannedRuns.Claim("C01", [1]) with { Slug = "x\n\u001b[2Jy" }], 1, "--no-calibration", "--details");

        plan.Code.Should().Be(0, plan.Error);
        plan.Lines.Should().ContainSingle(line => line.StartsWith("C01 x \uFFFD[2Jy", StringComparison.Ordinal))
            .And.NotContain(line => line.Contains('\u001b'));
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
    public async Task A_rate_tells_the_time_of_runs_whose_products_are_counted_and_of_no_others()
    {
        _runs.Put(PlannedRuns.Run(1, 0), seconds: 20);
        var claim = PlannedRuns.Claim("C01", [1, 2]) with
        {
            Arms = [PlannedRuns.Arm("0", 1), new Arm<PlannedRun>("1", context => Counted(context, 6e9))],
        };

        var plan = await PlannedRuns.PlanAsync([claim], 1, "--store", _runs.Store, "--gigaflops", "2.5");

        // 12 runs of 20 seconds as one took, one of them stored, and 12 of 6 / 2.5 seconds.
        PlannedRuns.Row(plan.Lines, "C01")[3..8].Should().Equal("12", "24", "1", "269", "249");
        PlannedRun.Done.Should().BeEmpty("who gives a rate wants nothing trained");
        var unknown = await PlannedRuns.PlanAsync([PlannedRuns.Claim("C01", [1, 2])], 1, "--store", _runs.Store, "--gigaflops", "2.5");
        unknown.Lines[^1].Should().Contain("(12 runs untimed, not counted): ").And.NotContain("at least");
        plan.Lines.Should().Contain(line => line.EndsWith("at 2.5 10^9 operations a second.", StringComparison.Ordinal));

        static PlannedRun Counted(RunContext context, double operations) =>
            new() { Replicate = context.Replicate, Setting = 2, Products = operations };
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
        controlled.Lines[^1].Should().StartWith("30 distinct runs", "a control has six replicates");
        PlannedRuns.Row(controlled.Lines, "C01")[3..5].Should().Equal("12", "30");
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
    public async Task The_table_of_the_papers_claims_fits_into_120_columns()
    {
        using StringWriter output = new(), error = new();

        await ClaimsCommand.RunAsync(
            ["plan", "--dataset", "strokes", "--no-calibration", "--details"], PaperProgram.Instance, output, error);

        output.ToString().Split('\n').Should().OnlyContain(line => line.Length <= 120).And.HaveCountGreaterThan(120);
    }

    [Fact]
    public async Task A_claim_that_is_named_and_not_tried_in_the_tier_is_left_out_with_a_word_and_refused_where_no_other_is_named()
    {
        Claim[] claims =
        [
            PlannedRuns.Claim("C01", [1]),
            PlannedRuns.Claim("E02", [1]) with { Replicates = new Dictionary<Tier, int> { [Tier.Full] = 12 } },
        ];

        var both = await PlannedRuns.PlanAsync(claims, 1, "C01", "E02", "--no-calibration");
        (both.Code, both.Error).Should().Be((0, "claims: without E02, which are not tried in the fast tier"));
        var none = await PlannedRuns.PlanAsync(claims, 1, "E02", "--no-calibration");
        (none.Code, none.Error).Should().Be((2, "claims: --tier fast: expected a claim that is tried in it, found E02"));
        (await PlannedRuns.PlanAsync(claims, 1, "--no-calibration")).Error.Should().BeEmpty("nobody asked for it");
    }

    [Theory]
    [InlineData("--store: expected the name of a folder, found nothing", "--store", "")]
    [InlineData("*claims.dll: expected a store, a folder of runs, found a file", "--store", "PROGRAM")]
    [InlineData("/no/such/store: expected a store, *, found nothing there", "--store", "/no/such/store", "--no-calibration")]
    [InlineData("unknown claim 'C99': *", "C99")]
    [InlineData("--replicates 1: expected 2 to 1000", "--replicates", "1")]
    [InlineData("--gigaflops: expected a number above 0, such as 0.1, found '0,5'", "--gigaflops", "0,5")]
    public async Task Wrong_usage_is_answered_in_one_line(string message, params string[] arguments)
    {
        var program = typeof(PaperProgram).Assembly.Location;

        var plan = await PlannedRuns.PlanAsync(
            [PlannedRuns.Claim("C01", [1])], 1, arguments.Select(argument => argument == "PROGRAM" ? program : argument));

        (plan.Code, plan.Lines).Should().BeEquivalentTo((2, new[] { "" }));
        plan.Error.Should().NotContain("\n").And.Match($"claims: {message}");
    }
}
