using System.Runtime.InteropServices;
using ClaimsSuite.Tests.Commands.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Slurm;

/// <summary>With an sbatch of our own in place of Slurm's, which eng/slurm/try.sh tries.</summary>
public sealed class SubmitCommandTests : IDisposable
{
    private static readonly string[] Selection = ["C01", "C02", "--dataset", "strokes", "--replicates", "4"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Store => _folder["store"];

    [Fact]
    public async Task A_dry_run_prints_both_files_and_writes_nothing()
    {
        var chosen = $"C01 C02 --tier fast --dataset strokes --seed 7 --replicates 4 --store {Store}";
        string[] cluster = ["--shards", "5", "--workers", "3", "--sbatch=--partition=long"];
        var end = await ClaimsProcess.HereAsync(["submit", .. Selection, "--seed", "7", "--store", Store, .. cluster, "--dry-run"]);

        (end.Code, end.Error).Should().Be((0, ""));
        var (train, judge) = Files(end.Output);
        train.Should().StartWith("#!/bin/bash\n#SBATCH --job-name=claims-train\n")
            .And.Contain("\n#SBATCH --array=1-5\n").And.Contain("\n#SBATCH --cpus-per-task=3\n").And.Contain("\n#SBATCH --requeue\n")
            .And.Contain("\n#SBATCH --partition=long\n")
            .And.Contain($"\n#SBATCH --output={Store}/slurm/train-%A_%a.log\n").And.Contain("\nset -euo pipefail\n")
            .And.EndWith($" run {chosen} --workers 3 --shard \"$SLURM_ARRAY_TASK_ID/5\"\n");
        judge.Should().Contain($" judge {chosen} --format json --out {Store}/slurm/report.json || status=$?\n")
            .And.Contain("\n#SBATCH --cpus-per-task=1\n").And.NotContain("--array").And.EndWith("exit \"$status\"\n");
        Directory.Exists(Store).Should().BeFalse();
    }

    [Fact]
    public async Task Data_sets_that_were_not_named_are_named_for_the_shards_so_that_all_have_the_same_list()
    {
        var (train, _) = Files((await ClaimsProcess.HereAsync(["submit", "--store", Store, "--dry-run"])).Output);

        train.Should().Contain(" --tier fast --dataset strokes ");
    }

    [LinuxFact]
    public async Task The_array_is_submitted_and_then_the_job_that_judges_whatever_becomes_of_it()
    {
        var end = await SubmitAsync("echo \"$*\" >>\"$LOG\"; echo \"$(wc -l <\"$LOG\");cluster\"");

        (end.Code, end.Error).Should().Be((0, ""));
        File.ReadAllLines(_folder["log"])
            .Should().Equal($"--parsable {Store}/slurm/train.sbatch", $"--parsable --dependency=afterany:1 {Store}/slurm/judge.sbatch");
        end.Output.Should().Match("job 1: 8 shards of the runs into *; job 2: judges them when all have ended, into *")
            .And.Contain("submit the same again");
        File.ReadAllText($"{Store}/slurm/train.sbatch").Should().Contain("#SBATCH --array=1-8\n");
    }

    [LinuxFact]
    public async Task What_Slurm_refuses_is_told_in_one_line()
    {
        var end = await SubmitAsync(
            "echo 'sbatch: error: invalid partition' >&2; echo 'sbatch: error: Batch job submission failed' >&2; exit 1");

        (end.Code, end.Output).Should().Be((2, ""));
        end.Error.Should().Be(
            "claims: sbatch: expected the job to be accepted, but "
            + "sbatch: error: invalid partition; sbatch: error: Batch job submission failed\n");
    }

    /// <summary>
    /// The files as a shell reads them: a name of a folder with blanks and quotes stays one argument, and the shard is the task's.
    /// </summary>
    [LinuxTheory]
    [InlineData("it's a store")]
    [InlineData("it's")]
    [InlineData("$(touch PWNED) `id`; #%A ~")]
    public async Task The_files_are_run_by_bash_with_the_arguments_that_were_given(string name)
    {
        var store = _folder[name];
        var (train, judge) = Files((await ClaimsProcess.HereAsync(["submit", .. Selection, "--store", store, "--dry-run"])).Output);
        train.Should().Contain($"\n#SBATCH --output=\"{store.Replace("%", "%%", StringComparison.Ordinal)}/slurm/train-%A_%a.log\"\n");
        var program = train.Split('\n').Single(line => line.StartsWith("exec ", StringComparison.Ordinal)).Split(' ')[1];
        string Printing(string file) => file.Replace($"{program} ", "printf '%s\\n' ", StringComparison.Ordinal);

        var arguments = await BashAsync(Printing(train), ("SLURM_ARRAY_TASK_ID", "3"));
        arguments.Code.Should().Be(0);
        arguments.Output.TrimEnd().Split('\n')[1..]
            .Should().Equal(
                "run", "C01", "C02", "--tier", "fast", "--dataset", "strokes", "--replicates", "4", "--store", store, "--workers", "1",
                "--shard", "3/8");
        (await BashAsync(Printing(judge))).Output.Split('\n')
            .Should().Contain(store).And.Contain($"{store}/slurm/report.json").And.Contain($"{store}/slurm/report.md");
        (await BashAsync(train)).Code.Should().NotBe(0, "without a task's number nothing is trained");
        foreach (var code in new[] { 0, 1, 3 })
            (await BashAsync(judge.Replace($"{program} ", $"bash -c 'exit {code}' ", StringComparison.Ordinal))).Code.Should().Be(code);
    }

    [Theory]
    [InlineData("--shards 0: expected 1 or more", "--shards", "0", "--store", "STORE")]
    [InlineData("--workers 0: expected 1 to 1024", "--workers", "0", "--store", "STORE")]
    [InlineData("--early-stop: expected no claims submit, *", "--early-stop", "--store", "STORE")]
    [InlineData("--sbatch partition: expected an option of sbatch, *", "--sbatch", "partition", "--store", "STORE")]
    [InlineData("--store : expected a folder that runs can be stored in", "--store", "")]
    [InlineData("unknown claim 'C99': *", "C99", "--store", "STORE")]
    [InlineData("*--store*required*")]
    [InlineData("--store *: expected a path without control characters, * goes into a batch file", "--store", "a\ntouch PWNED\n#")]
    [InlineData("--store *: expected a path without \" and \\, * goes into a batch file", "--store", "a\"b")]
    [InlineData("--store *: expected a path without \" and \\, * goes into a batch file", "--store", "a\\b")]
    [InlineData("--sbatch *: expected an option of sbatch, *", "--sbatch=--comment=a\rb", "--store", "STORE")]
    public async Task Wrong_usage_is_answered_in_one_line(string message, params string[] arguments)
    {
        var end = await ClaimsProcess.HereAsync(
            ["submit", "--dataset", "strokes", .. arguments.Select(argument => argument == "STORE" ? Store : argument)]);

        (end.Code, end.Output).Should().Be((2, ""));
        end.Error.TrimEnd().Should().NotContain("\n").And.Match($"claims: {message}");
        Directory.Exists(Store).Should().BeFalse();
    }

    [LinuxFact]
    public async Task A_data_set_whose_name_would_end_a_line_of_the_batch_file_is_refused()
    {
        var images = Directory.CreateDirectory(_folder["a\ntouch PWNED\n#"]).FullName;

        var end = await ClaimsProcess.HereAsync(["submit", "C01", "--dataset", images, "--store", Store, "--dry-run"]);

        (end.Code, end.Output).Should().Be((2, ""));
        end.Error.TrimEnd().Should().Match("claims: --dataset *: expected a path without control characters, *").And.NotContain("\n");
    }

    [LinuxFact]
    public async Task Without_Slurm_nothing_is_written()
    {
        Directory.CreateDirectory(_folder["bin"]);
        File.WriteAllText(_folder["bin/sbatch"], "not a program, as its mode says");
        var environment = new Dictionary<string, string?> { ["PATH"] = $"{_folder["bin"]}::/no/such/folder" };
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

        using var process = ClaimsProcess.Start(environment, dotnet, [ClaimsProcess.Program, "submit", .. Selection, "--store", Store]);

        var end = await process.EndAsync();
        (end.Code, end.Output).Should().Be((2, ""));
        end.Error.TrimEnd().Should().Match("claims: sbatch: expected Slurm's command on the path, *").And.NotContain("\n");
        Directory.Exists(Store).Should().BeFalse();
    }

    private static (string Train, string Judge) Files(string output)
    {
        var files = output.Split("\n# /", 2);
        return (WithoutName(files[0]), WithoutName(files[1]));

        string WithoutName(string file) => file[(file.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    private async Task<Ending> SubmitAsync(string sbatch)
    {
        var environment = StandIn.OnPath(_folder, "sbatch", $"#!/bin/sh\n{sbatch}\n", ("LOG", _folder["log"]));
        using var process = ClaimsProcess.Start(environment, "dotnet", [ClaimsProcess.Program, "submit", .. Selection, "--store", Store]);
        return await process.EndAsync();
    }

    private static async Task<Ending> BashAsync(string script, params (string Name, string Value)[] environment)
    {
        using var process = ClaimsProcess.Start(
            environment.ToDictionary(pair => pair.Name, pair => (string?)pair.Value), "bash", ["-c", script]);
        return await process.EndAsync();
    }
}
