using System.Text.Json;
using ClaimsSuite.Cli;
using ClaimsSuite.Commands;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Experiments.Benchmarking;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

public sealed class BenchCommandTests
{
    [Theory]
    [InlineData("unknown workload 'fits': expected one of difficulty, regularised-plain, *", "fit", "fits")]
    [InlineData("--json and --markdown: expected one of them", "csr", "--json", "--markdown")]
    [InlineData("--peers: expected --markdown with it*", "csr", "--peers", "peers.json")]
    [InlineData("--peers /nowhere/peers.json: expected a file that can be read*", "csr", "--markdown", "--peers", "/nowhere/peers.json")]
    [InlineData("--workers 0: expected 1 or more", "csr", "--workers", "0")]
    [InlineData("--runs 0: expected 1 or more", "csr", "--runs", "0")]
    [InlineData("/nowhere/bench.json: expected an existing folder*", "csr", "--json", "--out", "/nowhere/bench.json")]
    public async Task Wrong_usage_is_answered_in_a_line_before_anything_is_measured(string message, params string[] arguments)
    {
        var (exit, output, error) = await Bench(arguments);

        exit.Should().Be(ExitCode.Usage);
        error.TrimEnd().Should().Match($"claims: {message}").And.NotContain("\n");
        output.Should().BeEmpty();
    }

    [Fact]
    public async Task Json_tells_the_machine_and_shares_that_are_rates_over_those_of_products()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var (exit, output, error) = await Bench("fit-24", "--runs", "1", "--json", "--out", path);

        (exit, output, error).Should().Be((ExitCode.Success, "", ""));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(path));
        File.Delete(path);
        json.RootElement.GetProperty("schema").GetInt32().Should().Be(BenchReport.Schema);
        var machine = json.RootElement.GetProperty("machine");
        machine.GetProperty("cores").GetInt32().Should().Be(Environment.ProcessorCount);
        machine.GetProperty("libTorch").GetString().Should().Be(EngineVersions.LibTorch);
        machine.GetProperty("processor").GetString().Should().NotBeNullOrWhiteSpace();
        var row = json.RootElement.GetProperty("workloads").EnumerateArray().Should().ContainSingle().Which;
        row.GetProperty("name").GetString().Should().Be("fit-24");

        double Number(string name) => row.GetProperty(name).GetDouble();
        Number("matrixProductRate").Should().BeApproximately(
            (Number("matrixProductRateBefore") + Number("matrixProductRateAfter")) / 2, 1e-9).And.BeGreaterThan(0);
        Number("gigaflopsPerSecond").Should().BeApproximately(Number("floatingPointOperations") / Number("seconds") / 1e9, 1e-9);
        Number("shareOfMatrixProduct").Should().BeApproximately(Number("gigaflopsPerSecond") / Number("matrixProductRate"), 1e-9);
        (Number("workers"), Number("runs"), Number("floor")).Should().Be((1, 1, 0.5));
        Number("peakResidentBytes").Should().BeGreaterThan(50e6, "libtorch alone takes more");
        // Five networks see 1000 examples at least once, and at most in 400 epochs.
        const double perExample = 2.0 * 24 * (784 + 24 + 10);
        Number("floatingPointOperations").Should().BeInRange(5 * 1000 * 3 * perExample, 0.1 * 5 * 1000 * 400 * 4 * perExample);
    }

    private static async Task<(int Exit, string Output, string Error)> Bench(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var exit = await ClaimsCommand.RunAsync(["bench", .. arguments], PaperProgram.Instance, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
