using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Tests.Suite.Runs.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Execution;

public sealed class RunExecutorTests
{
    [Fact]
    public void Equal_runs_are_trained_once()
    {
        var trained = 0;
        var executor = new RunExecutor(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, workers: 1);

        executor.Execute([MadeUpRun.Of(0), MadeUpRun.Of(0) with { }], _ => trained++);
        executor.Execute([MadeUpRun.Of(0)], _ => trained++);

        trained.Should().Be(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Each_run_has_its_own_record_whatever_the_workers(int workers)
    {
        var runs = Enumerable.Range(0, 20).Select(replicate => MadeUpRun.Of(replicate)).ToList();
        var executor = new RunExecutor(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, workers);

        var records = executor.Execute(runs);

        records.Should().HaveCount(20);
        foreach (var run in runs)
        {
            records[run.Key].Spec.Should().Be(run);
            records[run.Key].Values.ByName["b"][0].Should().Be(run.Replicate.Number);
        }
    }

    [Fact]
    public void Progress_counts_what_is_trained_up_to_all()
    {
        var told = new List<RunProgress>();
        var executor = new RunExecutor(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, workers: 1);
        executor.Execute([MadeUpRun.Of(0)]);

        executor.Execute([MadeUpRun.Of(0), MadeUpRun.Of(1), MadeUpRun.Of(2)], told.Add);

        told.Select(progress => (progress.Done, progress.Total, progress.Last.Replicate.Number)).Should().Equal((1, 2, 1), (2, 2, 2));
    }
}
