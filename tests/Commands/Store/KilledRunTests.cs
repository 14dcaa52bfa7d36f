using ClaimsSuite.Experiments;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Store;

public sealed class KilledRunTests : IDisposable
{
    private const int Kills = 20, MostStarts = 100;
    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task A_run_killed_at_twenty_random_moments_and_taken_up_again_ends_with_the_report_of_an_undisturbed_one()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, .. _runs.ReportTo("undisturbed.json")]);
        var undisturbed = _runs.Report("undisturbed.json");
        var random = new SeededRandom(7);
        var (killed, ended) = (0, 0);

        // A start that ends before its moment is compared, and the store emptied.
        for (var starts = 0; killed < Kills || ended == 0; starts++)
        {
            starts.Should().BeLessThan(MostStarts);
            using var process = ClaimsProcess.Start(["run", .. _runs.Selection, .. _runs.ReportTo("killed.json"), "--store", _runs.Store]);
            var end = process.EndAsync();
            if (killed < Kills && await IsAliveAtAsync(end, random))
            {
                process.Kill();
                await end;
                killed++;
                if (Directory.Exists(_runs.Store)) // It is made when the first run begins.
                    StoreInventory.Read(_runs.Store, ImageLaboratory.Instance.Engine)
                        .Should().NotContain(file => file.State == StoredFileState.Corrupt);
                ended = 0; // What the last kill left must be taken up and ended too.
                continue;
            }
            (await end).Code.Should().Be(0);
            _runs.Report("killed.json").Should().Be(undisturbed);
            ended++;
            _runs.Records().Should().HaveCount(SmallRuns.Count);
            if (killed < Kills)
                _runs.EmptyStore();
        }

        (await ClaimsProcess.HereAsync("store", "verify", "--store", _runs.Store))
            .Should().BeEquivalentTo(new { Code = 0, Output = "12 records sound, 0 corrupt\n" });
    }

    /// <summary>
    /// Waits until up to three more runs are stored, and then a while in which another begins, ends or is being written.
    /// Counted in runs, for a clock runs differently on every machine.
    /// </summary>
    /// <returns>Whether the process is still at work then.</returns>
    private async Task<bool> IsAliveAtAsync(Task end, SeededRandom random)
    {
        var stored = _runs.Records().Count + random.Next(4);
        var pause = random.Next(300);
        while (!end.IsCompleted && _runs.Records().Count < stored)
            await Task.Delay(1);
        await Task.Delay(pause);
        return !end.IsCompleted;
    }
}
