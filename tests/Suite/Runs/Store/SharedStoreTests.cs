using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Tests.Suite.Runs.Execution;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

/// <summary>A store that several processes work on at one time.</summary>
public sealed class SharedStoreTests : IDisposable
{
    private static readonly EngineIdentity Here = MadeUpLaboratory.Instance.Engine;
    private static readonly MadeUpRun Run = MadeUpRun.Of(0);
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_executors_at_one_store_share_the_runs_and_do_none_twice()
    {
        var runs = Enumerable.Range(0, 60).Select(replicate => MadeUpRun.Of(replicate)).ToList();
        var trained = 0;
        var records = new IReadOnlyDictionary<string, RunRecord>[4];

        Parallel.For(0, records.Length, new ParallelOptions { MaxDegreeOfParallelism = records.Length }, i =>
        {
            var store = new RunStore(StoreFiles.In(_folder.Path), Here, _ => MadeUpLaboratory.Facts, _ => { }, (path, content) =>
            {
                Interlocked.Increment(ref trained);
                AtomicFile.Write(path, content.Span);
            });
            records[i] = new RunExecutor(new ThreadWorkers(new Trainer(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, store), 2), store)
                .Execute(runs);
        });

        trained.Should().Be(runs.Count);
        foreach (var found in records)
            found.Should().HaveCount(runs.Count)
                .And.OnlyContain(entry => entry.Value.Values.ByName["b"][0] == entry.Value.Spec.Replicate.Number);
        Directory.GetFiles(_folder.Path)
            .Should().BeEquivalentTo(runs.Select(run => run.PathIn(_folder.Path)), "leases and temporary files are gone");
    }

    [Fact]
    public async Task A_run_that_another_process_is_at_is_waited_for_and_taken_over_if_that_ends_without_it()
    {
        var lease = Store().TryLease(Run);
        var store = Store();
        var execution = Task.Run(() => Executor(store).Execute([Run]));

        Store().TryLease(Run).Should().BeNull();
        await Task.Delay(300);
        execution.IsCompleted.Should().BeFalse();
        lease!.Dispose();

        (await execution)[Run.Key].Values.ByName["b"].Should().Equal(Run.Record().Values.ByName["b"]);
        _lines.Should().Equal($"another process worked on {_folder.Path} meanwhile; no run was done twice");
    }

    [Fact]
    public async Task A_long_wait_for_another_process_is_told_with_the_run_and_the_file_that_it_holds()
    {
        var lease = Store().TryLease(Run)!;
        var lines = new List<string>();
        var store = MadeUpRun.Store(_folder.Path, line =>
        {
            lines.Add(line);
            lease.Dispose();
        });
        var trainer = new Trainer(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, store);
        var executor = new RunExecutor(new ThreadWorkers(trainer, 1), store) { Time = new SetTime(passing: 6) };

        await Task.Run(() => executor.Execute([Run])).WaitAsync(TimeSpan.FromMinutes(1));

        lines[0].Should().Be(
            $"waiting for strokes made up, replicate 0, which another process is at: it holds {Run.PathIn(_folder.Path)}.lease");
    }

    [Fact]
    public void Two_fresh_stores_at_one_time_replace_each_record_once()
    {
        var runs = Enumerable.Range(0, 40).Select(replicate => MadeUpRun.Of(replicate)).ToList();
        runs.ForEach(run => Store().Save(run.Record() with { Seconds = 99 }));
        var written = 0;
        var stores = Enumerable.Range(0, 2).Select(_ => new RunStore(
            StoreFiles.In(_folder.Path), Here, _ => MadeUpLaboratory.Facts, _ => { }, (path, content) =>
            {
                Interlocked.Increment(ref written);
                AtomicFile.Write(path, content.Span);
            }) { IsFresh = true }).ToList();
        stores.ForEach(store => runs.ForEach(run => store.Find(run).Should().BeNull("it was there before")));

        Parallel.ForEach(stores, store => Executor(store).Execute(runs).Should().HaveCount(runs.Count));

        written.Should().Be(runs.Count);
        runs.Should().OnlyContain(run => Store().Find(run)!.Seconds < 99);
    }

    [Fact]
    public void A_store_that_is_told_of_an_outdated_record_does_that_run_again_and_takes_what_replaces_it()
    {
        Store().Save(Run.Record() with { Seconds = 99 });
        var fresh = new RunStore(_folder.Path, Here, _ => MadeUpLaboratory.Facts, _lines.Add) { IsFresh = true };
        var (worker, other) = (Store(), Store());
        worker.Outdate(Run, fresh.StampOfOutdated(Run));
        worker.Outdate(MadeUpRun.Of(1), fresh.StampOfOutdated(MadeUpRun.Of(1)));

        worker.Find(Run).Should().BeNull();
        other.Save(Run.Record());
        other.Save(MadeUpRun.Of(1).Record());

        worker.Find(Run)!.Seconds.Should().Be(1.25);
        worker.Find(MadeUpRun.Of(1)).Should().NotBeNull("it was not there at all");
        fresh.Find(Run)!.Seconds.Should().Be(1.25);
    }

    private RunStore Store() => MadeUpRun.Store(_folder.Path, _lines.Add);

    private static RunExecutor Executor(RunStore store) =>
        new(new ThreadWorkers(new Trainer(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, store), 1), store);
}
