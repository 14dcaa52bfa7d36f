using ClaimsSuite.Experiments;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Tests.Suite.Runs;
using ClaimsSuite.Tests.Suite.Runs.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Store;

public sealed class StoreOptionTests : IDisposable
{
    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task A_second_start_needs_neither_data_nor_libtorch_and_gives_the_same_bytes()
    {
        (await RunAsync("first.json")).Should().Be(new Ending(0, "", ""));
        Spoil(Path.Combine(_runs.Images, "train-images"));
        var program = CopyOfProgramWithoutNatives();

        using var second = ClaimsProcess.Start(
            null, "dotnet", [program, "run", .. _runs.Selection, .. _runs.ReportTo("second.json"), "--store", _runs.Store]);
        (await second.EndAsync()).Should().Be(new Ending(0, "", $"claims: 12 of 12 runs found in {_runs.Store}\n"));

        _runs.WholeReport("second.json").Should().Be(_runs.WholeReport("first.json"), "times come from the records");
        using var more = ClaimsProcess.Start(
            null, "dotnet", [program, "run", "C01", "--dataset", "strokes", "--replicates", "2", "--store", _runs.Store]);
        (await more.EndAsync()).Error.Should().Contain("libtorch", "otherwise it would have been there to be started");
    }

    [Fact]
    public async Task A_spoiled_record_is_reported_in_one_line_and_run_again()
    {
        await RunAsync("first.json");
        var victim = _runs.Records()[5];
        File.WriteAllText(victim, File.ReadAllText(victim)[..200]);

        var end = await RunAsync("second.json");

        end.Code.Should().Be(0);
        end.Error.Should().Be(
            $"claims: {victim}: it is truncated or not JSON; set aside as *.corrupt, and run again\n"
            + $"claims: 11 of 12 runs found in {_runs.Store}\n");
        _runs.Report("second.json").Should().Be(_runs.Report("first.json"));
    }

    [Fact]
    public async Task Two_processes_at_one_store_share_the_runs_and_give_the_same_bytes()
    {
        using var one = Start("one.json");
        using var two = Start("two.json", "--workers", "2");

        (await one.EndAsync()).Code.Should().Be(0);
        (await two.EndAsync()).Code.Should().Be(0);

        _runs.WholeReport("two.json").Should().Be(_runs.WholeReport("one.json"), "no run was done twice, so that even times are the same");
        _runs.Records().Should().HaveCount(SmallRuns.Count);
        (await ClaimsProcess.HereAsync("store", "verify", "--store", _runs.Store)).Output.Should().Be("12 records sound, 0 corrupt\n");
    }

    [Fact]
    public async Task Fresh_trains_again_and_replaces_what_is_stored()
    {
        await RunAsync("first.json");
        var old = _runs.Records().ToDictionary(path => path, File.GetLastWriteTimeUtc);

        (await RunAsync("fresh.json", "--fresh")).Should().Be(new Ending(0, "", ""));
        (await RunAsync("processes.json", "--fresh", "--workers", "2")).Should().Be(new Ending(0, "", ""));

        _runs.Report("fresh.json").Should().Be(_runs.Report("first.json"));
        _runs.Report("processes.json").Should().Be(_runs.Report("first.json"));
        _runs.Records().Should().Equal(old.Keys).And.OnlyContain(path => File.GetLastWriteTimeUtc(path) > old[path]);
    }

    [Fact]
    public async Task Records_of_another_engine_are_told_left_alone_and_removed_on_request()
    {
        await RunAsync("first.json");
        var foreign = Path.Combine(_runs.Store, "0123456789abcdef-0123456789abcdef0123456789abcdef.json");
        File.WriteAllText(foreign, "{\"schema\":0}");

        var end = await RunAsync("second.json");

        end.Error.Should().Be(
            $"claims: 1 record of another engine or schema in {_runs.Store} left alone; "
            + $"to remove: dotnet run -c Release --project src/ClaimsSuite.Cli -- store gc --store {_runs.Store}\n"
            + $"claims: 12 of 12 runs found in {_runs.Store}\n");
        (await ClaimsProcess.HereAsync("store", "list", "--store", _runs.Store)).Output.Should().Match(
            $"results version {ImageLaboratory.ResultsVersion}, libtorch *, as here\n"
            + "  4 records: difficulty on images, root 1000, * s of training\n"
            + "  8 records: sensitivity on images, root 1000, * s of training\n"
            + "1 file: foreign, schema 0\n12 records, * MB in all\n");
        (await ClaimsProcess.HereAsync("store", "gc", "--store", _runs.Store)).Output
            .Should().Be("1 file removed: foreign\n1 file removed, 0.0 MB in all\n");
        File.Exists(foreign).Should().BeFalse();
        _runs.Records().Should().HaveCount(12);
    }

    [Fact]
    public async Task Vectors_that_libtorch_is_told_to_keep_to_make_another_engine()
    {
        Directory.CreateDirectory(_runs.Store);
        new RunStore(_runs.Store, ImageLaboratory.Instance.Engine, _ => MadeUpLaboratory.Facts, _ => { }).Save(MadeUpRun.Of(0).Record());
        string[] list = ["store", "list", "--store", _runs.Store];

        using var process = ClaimsProcess.Start(
            new Dictionary<string, string?> { ["ATEN_CPU_CAPABILITY"] = "default" }, "dotnet", [ClaimsProcess.Program, .. list]);

        (await process.EndAsync()).Output.Should().Match("results version *: not used here\n  1 record: made up on strokes, root 1000, *");
        (await ClaimsProcess.HereAsync(list)).Output
            .Should().Match("results version *, as here\n  1 record: made up on strokes, root 1000, *");
    }

    [Fact]
    public async Task The_name_of_a_data_set_cannot_end_a_line_or_command_a_terminal()
    {
        var facts = MadeUpLaboratory.Facts with { Name = "x\n\u001b[2J" };
        Directory.CreateDirectory(_runs.Store);
        new RunStore(_runs.Store, ImageLaboratory.Instance.Engine, _ => facts, _ => { }).Save(MadeUpRun.Of(0).Record());

        var list = await ClaimsProcess.HereAsync("store", "list", "--store", _runs.Store);

        list.Output.Should().Contain("  1 record: made up on x \uFFFD[2J, root 1000, ").And.NotContain("\u001b");
    }

    [Fact]
    public async Task Verify_names_what_is_corrupt_and_changes_nothing()
    {
        await RunAsync("first.json");
        var victim = _runs.Records()[0];
        File.WriteAllText(victim, "");

        var end = await ClaimsProcess.HereAsync("store", "verify", "--store", _runs.Store);

        end.Code.Should().Be(1);
        end.Output.Should().Be(
            $"{Path.GetFileName(victim)}: it is empty; the next run sets it aside and trains again, claims store gc removes it\n"
            + "11 records sound, 1 corrupt\n");
        File.Exists(victim).Should().BeTrue();
    }

    [LinuxFact]
    public async Task A_folder_where_nothing_can_be_written_is_refused_before_training()
    {
        var end = await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", "/sys"]);

        end.Should().BeEquivalentTo(new { Code = 2, Output = "" });
        end.Error.TrimEnd().Should().NotContain("\n").And.StartWith("claims: /sys: expected a folder that runs can be stored in, but ");
    }

    /// <summary>A disk of 200 kB takes a few of the runs; made read-only it gives them back and takes no more.</summary>
    [MountFact]
    public async Task A_disk_that_fills_up_or_is_read_only_costs_nothing_that_is_stored()
    {
        var disk = Directory.CreateDirectory(_runs["disk"]).FullName;
        string Command(string arguments) =>
            $"dotnet {ClaimsProcess.Program} run {string.Join(' ', _runs.Selection)} --store {disk}/store {arguments}; echo code $?";
        string[] script =
        [
            $"mount -t tmpfs -o size=60k disk {disk}",
            Command(""),
            $"ls {disk}/store",
            $"dotnet {ClaimsProcess.Program} store verify --store {disk}/store",
            $"mount -o remount,ro disk {disk}",
            Command(""),
            $"mount -o remount,rw,size=10m disk {disk}",
            Command($"--format json --out {_runs["full.json"]}"),
            $"mount -o remount,ro disk {disk}",
            Command($"--format json --out {_runs["readonly.json"]}"),
        ];

        using var process = ClaimsProcess.Start(null, "unshare", ["--mount", "sh", "-c", string.Join('\n', script)]);
        var end = await process.EndAsync();

        end.Output.Split('\n').Where(line => line.StartsWith("code", StringComparison.Ordinal))
            .Should().Equal("code 3", "code 2", "code 0", "code 0");
        end.Error.Should().Match(
            "claims: incomplete: */store: a record could not be written (No space left *), and nothing was left half written; "
            + "* of 12 runs are in *; go on with: *\n*Read-only file system*");
        end.Output.Should().NotContain(".tmp").And.MatchRegex("(?m)^[1-9]\\d* records? sound, 0 corrupt$");
        _runs.WholeReport("readonly.json").Should().Be(_runs.WholeReport("full.json"));
    }

    private ClaimsProcess Start(string report, params string[] more) =>
        ClaimsProcess.Start(["run", .. _runs.Selection, .. _runs.ReportTo(report), "--store", _runs.Store, .. more]);

    private Task<Ending> RunAsync(string report, params string[] more) =>
        ClaimsProcess.HereAsync(["run", .. _runs.Selection, .. _runs.ReportTo(report), "--store", _runs.Store, .. more]);

    /// <summary>Other bytes, of the same size and time: who reads them complains.</summary>
    private static void Spoil(string path)
    {
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllBytes(path, new byte[new FileInfo(path).Length]);
        File.SetLastWriteTimeUtc(path, time);
    }

    private string CopyOfProgramWithoutNatives()
    {
        Directory.CreateDirectory(_runs["program"]);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(ClaimsProcess.Program)!))
            File.Copy(file, Path.Combine(_runs["program"], Path.GetFileName(file)));
        return Path.Combine(_runs["program"], Path.GetFileName(ClaimsProcess.Program));
    }
}
