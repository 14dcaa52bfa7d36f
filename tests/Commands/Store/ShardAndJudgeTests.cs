using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Store;

public sealed class ShardAndJudgeTests : IDisposable
{
    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task Three_shards_judged_give_the_report_of_one_process()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, .. _runs.ReportTo("one.json")]);

        foreach (var (shard, stored) in new[] { ("3/3", 4), ("1/3", 8), ("2/3", 12) })
        {
            (await ClaimsProcess.HereAsync(["judge", .. _runs.Selection, "--store", Directory.CreateDirectory(_runs.Store).FullName])).Code
                .Should().Be(3, "shards are missing");
            var run = await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store, "--shard", shard]);
            run.Code.Should().Be(0);
            run.Output.Should().Match(
                $"shard {shard}: 4 of 12 runs are in *; when those of all shards are, judge them with: * judge C01 C05 *");
            _runs.Records().Should().HaveCount(stored);
        }

        (await ClaimsProcess.HereAsync(["judge", .. _runs.Selection, "--store", _runs.Store, .. _runs.ReportTo("judged.json")])).Code
            .Should().Be(0);
        _runs.Report("judged.json").Should().Be(_runs.Report("one.json"));
    }

    [Fact]
    public async Task A_shard_that_is_done_is_not_done_again_and_the_others_do_not_change()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store, "--shard", "1/2"]);
        var first = _runs.Records();

        (await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store, "--shard", "1/2"])).Error
            .Should().StartWith("claims: 6 of 6 runs found in ");
        _runs.Records().Should().Equal(first);
        (await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store, "--shard", "2/2"])).Error
            .Should().BeEmpty("no run is in both");
        _runs.Records().Should().HaveCount(12);
    }

    [Fact]
    public async Task What_is_missing_is_told_with_the_command_that_trains_it()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store, "--shard", "1/3"]);

        var judged = await ClaimsProcess.HereAsync(["judge", .. _runs.Selection, "--store", _runs.Store, .. _runs.ReportTo("judged.json")]);

        judged.Code.Should().Be(3);
        judged.Error.TrimEnd().Split('\n')[^1].Should().Match(
            "claims: incomplete: 8 runs are not stored (* difficulty, * sensitivity), of 12 to be judged; train them with: "
            + $"dotnet run -c Release --project src/ClaimsSuite.Cli -- run C01 C05 --tier fast --dataset {_runs.Images} "
            + $"--seed 1000 --replicates 4 --store {_runs.Store}");
        File.Exists(_runs["judged.json"]).Should().BeFalse();
    }

    [Fact]
    public async Task Stored_runs_are_judged_where_the_data_are_not()
    {
        WriteMnist(_runs["data/mnist"]);
        string[] selection = ["C01", "--dataset", "mnist", "--seed", "1000", "--replicates", "2", "--store", _runs.Store];
        var nowhere = new Dictionary<string, string?> { ["CLAIMS_DATA"] = null, ["XDG_CACHE_HOME"] = _runs["cache"] };
        using var run = ClaimsProcess.Start(
            nowhere, "dotnet", [ClaimsProcess.Program, "run", .. selection, "--data", _runs["data"], .. _runs.ReportTo("run.json")]);
        (await run.EndAsync()).Error.Should().NotContain("incomplete");
        Directory.Delete(_runs["data"], recursive: true);

        using var judge = ClaimsProcess.Start(
            nowhere, "dotnet", [ClaimsProcess.Program, "judge", .. selection, .. _runs.ReportTo("judged.json")]);

        (await judge.EndAsync()).Error.Should().StartWith("claims: 2 of 2 runs found in ");
        _runs.WholeReport("judged.json").Should().Be(_runs.WholeReport("run.json"));
    }

    [Fact]
    public async Task Stored_runs_are_judged_when_the_folder_of_their_data_is_gone()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store, .. _runs.ReportTo("run.json")]);
        Directory.Delete(_runs.Images, recursive: true);

        var end = await ClaimsProcess.HereAsync(["judge", .. _runs.Selection, "--store", _runs.Store, .. _runs.ReportTo("judged.json")]);

        end.Error.Should().Be(
            $"claims: {_runs.Images} was not found; the note of 'images' in {_runs.Store} stands for it\n"
            + $"claims: 12 of 12 runs found in {_runs.Store}\n");
        end.Code.Should().Be(0);
        _runs.WholeReport("judged.json").Should().Be(_runs.WholeReport("run.json"));
    }

    [Fact]
    public async Task Stored_runs_are_judged_when_the_folder_of_data_sets_is_gone()
    {
        WriteMnist(_runs["data/mnist"]);
        string[] selection =
        [
            "C01", "--dataset", "mnist", "--dataset", "strokes", "--data", _runs["data"], "--replicates", "2", "--store", _runs.Store,
        ];
        await ClaimsProcess.HereAsync(["run", .. selection, .. _runs.ReportTo("run.json")]);
        Directory.Delete(_runs["data"], recursive: true);

        await ClaimsProcess.HereAsync(["judge", .. selection, .. _runs.ReportTo("judged.json")]);

        _runs.WholeReport("judged.json").Should().Be(_runs.WholeReport("run.json"));
    }

    [Fact]
    public async Task A_folder_that_no_stored_run_read_is_refused()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store, "--shard", "1/2"]);

        var end = await ClaimsProcess.HereAsync(["judge", "C01", "--dataset", _runs["other"], "--store", _runs.Store]);

        end.Code.Should().Be(2);
        end.Error.Should().StartWith($"claims: data set '{_runs["other"]}': expected one of ");
    }

    [Theory]
    [InlineData("--shard: expected --store DIR beside it, *", "run", "--shard", "1/2")]
    [InlineData("--fresh: expected --store DIR beside it, *", "run", "--fresh")]
    [InlineData("--shard 3/2: expected I/N with I from 1 to N, such as 1/8", "run", "--shard", "3/2", "--store", "store")]
    [InlineData("--out: expected no report of one shard, *", "run", "--shard", "1/2", "--store", "store", "--out", "report.json")]
    [InlineData("--against: expected no report of one shard, *", "run", "--shard", "1/2", "--store", "store", "--against", "sheet")]
    [InlineData("--early-stop: expected no --shard beside it*", "run", "--shard", "1/2", "--store", "store", "--early-stop")]
    [InlineData("--store: expected the name of a folder, found nothing", "run", "--store", "")]
    [InlineData("*claims.dll: expected a folder that runs can be stored in, found a file", "run", "--store", "PROGRAM")]
    [InlineData("expected either --store DIR or --from PATH, the runs that are to be judged", "judge")]
    [InlineData("/no/such/store: expected a store, a folder of runs, found nothing there", "judge", "--store", "/no/such/store")]
    [InlineData("/no/such/store: expected a store, a folder of runs, found nothing there", "store", "list", "--store", "/no/such/store")]
    [InlineData("/no/such/store: expected a store, a folder of runs, found nothing there", "store", "verify", "--store", "/no/such/store")]
    [InlineData("/no/such/store: expected a store, a folder of runs, found nothing there", "store", "gc", "--store", "/no/such/store")]
    public async Task Wrong_usage_is_answered_in_one_line(string message, params string[] arguments)
    {
        var end = await ClaimsProcess.HereAsync(
            Array.ConvertAll(arguments, argument => argument == "PROGRAM" ? ClaimsProcess.Program : argument));

        end.Code.Should().Be(2);
        end.Output.Should().BeEmpty();
        end.Error.TrimEnd().Should().NotContain("\n").And.Match($"claims: {message}");
        Directory.Exists("store").Should().BeFalse();
    }

    private static void WriteMnist(string folder)
    {
        const int count = 60, pixels = 28 * 28;
        var random = new SeededRandom(3);
        foreach (var part in new[] { "train", "t10k" })
        {
            var images = new byte[count * pixels];
            random.NextBytes(images);
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{part}-images-idx3-ubyte"), [.. FileBytes.Words(0x803, count, 28, 28), .. images]);
            File.WriteAllBytes(
                Path.Combine(folder, $"{part}-labels-idx1-ubyte"),
                FileBytes.IdxLabels([.. Enumerable.Range(0, count).Select(i => i % 10)]));
        }
    }
}
