using ClaimsSuite.Experiments.Benchmarking;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Benchmarking;

public sealed class BenchTableTests
{
    private static readonly BenchMachine Machine = new("A processor", 2, "256", "An OS", "10.0.1", "2.10.0");

    [Fact]
    public void A_row_has_the_median_run_the_floor_and_the_best_peer_on_as_many_cores()
    {
        var result = Result("fit-24", workers: 1, floor: 0.5, shares: [0.9, 0.4, 0.6]);
        Peer[] peers =
        [
            new("fit-24", "one thread", 1, 10), new("fit-24", "slower", 1, 5), new("fit-24", "two threads", 2, 100),
            new("fit-48", "another's", 1, 100),
        ];

        var lines = BenchTable.Markdown(new BenchReport(Machine, [result]), peers).Split('\n');

        lines[0].Should().Be("A processor, 2 cores, vectors of 256 bits; An OS;");
        lines[1].Should().Be(".NET 10.0.1, libtorch 2.10.0. 1 thread at a time, the middle one of 3 runs.");
        lines[^2].Should().Be("| fit-24 | what fit-24 does | 0.50 | 60.0 | 100.0 | 60 % | 50 % | 256 | 10.0, one thread | 6.0 |");
    }

    [Fact]
    public void A_floor_that_is_missed_is_told_and_cells_of_what_there_is_not_are_empty()
    {
        BenchResult[] results =
        [
            Result("csr", workers: 2, floor: 0.5, shares: [0.499]), Result("sensitivity", workers: 2, floor: null, shares: [0.3]),
        ];

        var table = BenchTable.Markdown(new BenchReport(Machine, results), []);

        table.Should().Contain("2 threads at a time, the middle one of 1 run.")
            .And.Contain("| csr | what csr does | 0.50 | 49.9 | 100.0 | 50 % | 50 %, missed | 256 |  |  |\n")
            .And.EndWith("| sensitivity | what sensitivity does | 0.50 | 30.0 | 100.0 | 30 % |  | 256 |  |  |\n");
    }

    /// <summary>Runs of half a second, beside products of 80 GFLOP/s before and 120 after.</summary>
    private static BenchResult Result(string name, int workers, double? floor, double[] shares) => new(
        new Workload(name, $"what {name} does", () => () => 0) { Floor = floor }, workers,
        [.. shares.Order().Select(share => new BenchRun(0.5, 50e9 * share, 80, 120))], 256_000_000, null);
}
