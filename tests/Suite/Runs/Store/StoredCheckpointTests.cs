using System.Text.Json.Serialization;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Tests.Suite.Runs.Execution;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

public sealed class StoredCheckpointTests : IDisposable
{
    private static readonly MadeUpRun Namesake = MadeUpRun.Of(0);
    private readonly TemporaryFolder _folder = new();
    private readonly SetTime _time = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_due_a_minute_after_an_attempt_began_or_wrote()
    {
        var checkpoint = Checkpoint();

        _time.Pass(59);
        checkpoint.IsDue.Should().BeFalse();
        _time.Pass(1);
        checkpoint.IsDue.Should().BeTrue();
        checkpoint.Write([1]);
        checkpoint.IsDue.Should().BeFalse();
        _time.Pass(60);
        checkpoint.IsDue.Should().BeTrue();
    }

    [Fact]
    public void States_are_written_again_and_again_in_the_same_memory_and_a_shorter_one_leaves_nothing_of_a_longer_one()
    {
        var checkpoint = Checkpoint();
        var state = new byte[1_000_000];
        checkpoint.Write(state);

        var before = GC.GetAllocatedBytesForCurrentThread();
        checkpoint.Write(state);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(state.Length / 10);

        checkpoint.Write([1, 2, 3]);
        Checkpoint().Read().Should().Equal(1, 2, 3);
    }

    [Fact]
    public void The_next_attempt_reads_what_was_written_last_and_counts_the_seconds_before_it()
    {
        var first = Checkpoint();
        first.Read().Should().BeNull();
        first.SecondsBefore.Should().Be(0);
        _time.Pass(70);
        first.Write([1, 2, 3]);
        _time.Pass(5);

        var second = Checkpoint();
        second.Read().Should().Equal(1, 2, 3);
        second.SecondsBefore.Should().Be(70);
        _time.Pass(30);
        second.Write([4]);

        var third = Checkpoint();
        third.Read().Should().Equal(4);
        third.SecondsBefore.Should().Be(100);
        _lines.Should().Equal(
            $"{FilePath}: a run that was cut off goes on after 70 s of training",
            $"{FilePath}: a run that was cut off goes on after 100 s of training");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(35)]
    [InlineData(42)]
    public void One_that_is_not_as_it_was_written_is_set_aside_and_the_run_begins_anew(int place)
    {
        Checkpoint().Write([1, 2, 3]);
        var bytes = File.ReadAllBytes(FilePath);
        bytes[place] ^= 1;
        File.WriteAllBytes(FilePath, bytes);

        Checkpoint().Read().Should().BeNull();

        _lines.Should().Equal($"{FilePath}: it is not as it was written; set aside as *.corrupt, and the run begins anew");
        File.Exists(FilePath).Should().BeFalse();
        File.ReadAllBytes($"{FilePath}.corrupt").Should().Equal(bytes);
    }

    [Fact]
    public void Where_none_can_be_written_that_is_said_once_and_training_goes_on()
    {
        Directory.CreateDirectory(FilePath);
        var checkpoint = Checkpoint();

        checkpoint.Write([1]);
        _time.Pass(600);

        checkpoint.IsDue.Should().BeFalse();
        _lines.Should().ContainSingle().Which.Should().StartWith($"{FilePath}: no checkpoint can be written (")
            .And.EndWith("); a cut will cost the whole run");
    }

    [Fact]
    public void A_run_that_was_cut_off_goes_on_and_its_record_counts_all_its_time_and_ends_the_checkpoint()
    {
        var run = new LongRun { Replicate = Namesake.Replicate };
        var cut = () => Trainer(fresh: false).TryRun(run with { Parts = 2 }, CancellationToken.None);
        cut.Should().Throw<OperationCanceledException>();
        Directory.GetFiles(_folder.Path, "*.checkpoint").Should().ContainSingle();

        var record = Trainer(fresh: false).TryRun(run, CancellationToken.None)!;

        record.Values.ByName["startedAt"].Should().Equal(2);
        record.Seconds.Should().BeGreaterThanOrEqualTo(120, "two minutes of it passed before the cut");
        Directory.GetFiles(_folder.Path, "*.checkpoint").Should().BeEmpty();
    }

    [Fact]
    public void A_store_that_is_used_afresh_takes_nothing_from_earlier_attempts()
    {
        var run = new LongRun { Replicate = Namesake.Replicate };
        var cut = () => Trainer(fresh: false).TryRun(run with { Parts = 2 }, CancellationToken.None);
        cut.Should().Throw<OperationCanceledException>();

        Trainer(fresh: true).TryRun(run, CancellationToken.None)!.Values.ByName["startedAt"].Should().Equal(0);
    }

    [Fact]
    public void The_inventory_keeps_the_checkpoint_of_a_run_that_is_not_done_and_collects_any_other()
    {
        var done = MadeUpRun.Of(1);
        MadeUpRun.Store(_folder.Path).Save(done.Record());
        _folder.Write(Path.GetFileName(FilePath), [1]);
        _folder.Write($"{Path.GetFileName(FilePath)}.corrupt", [1]);
        _folder.Write($"{Path.GetFileName(FilePath)}.ab12cd34.tmp", [1]);
        _folder.Write(Path.GetFileName(done.PathIn("")) + StoredCheckpoint.Ending, [1]);
        _folder.Write($"0123456789abcdef-{new string('0', 32)}.json.checkpoint", [1]);

        StoreInventory.Collect(_folder.Path, MadeUpLaboratory.Instance.Engine);

        Directory.GetFiles(_folder.Path, "*.checkpoint*").Should().Equal(FilePath);
    }

    private string FilePath => Namesake.PathIn(_folder.Path) + StoredCheckpoint.Ending;

    private StoredCheckpoint Checkpoint() => new(FilePath, _time, _lines.Add);

    private Trainer Trainer(bool fresh) => new(
        MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf,
        new RunStore(_folder.Path, MadeUpLaboratory.Instance.Engine, _ => MadeUpLaboratory.Facts, _lines.Add)
        {
            IsFresh = fresh,
            Time = new SetTime(passing: 15),
        });

    /// <summary>A run of five parts, each of which is written down when the clock says so; it tells with which part it started.</summary>
    private sealed record LongRun : RunSpec
    {
        public override string Kind => "long";

        /// <summary>Parts after which an attempt is cut off.</summary>
        [JsonIgnore]
        public int Parts { get; init; } = int.MaxValue;

        public override RunValues Execute(IRunData data, CancellationToken cancellation) => throw new NotSupportedException();

        public override RunValues Execute(IRunData data, IRunCheckpoint checkpoint, CancellationToken cancellation)
        {
            var first = checkpoint.Read() is [var parts] ? parts : 0;
            for (var part = first; part < 5; part++)
            {
                if (part - first == Parts)
                    throw new OperationCanceledException();
                while (!checkpoint.IsDue)
                {
                    // The clock moves with every look at it.
                }
                checkpoint.Write([(byte)(part + 1)]);
            }
            return new RunValues(new Dictionary<string, double[]> { ["startedAt"] = [first] });
        }
    }
}
