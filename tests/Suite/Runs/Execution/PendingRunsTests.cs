using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Tests.Suite.Runs.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Execution;

public sealed class PendingRunsTests
{
    private readonly List<int> _told = [];
    private readonly SetTime _time = new();
    private readonly PendingRuns _pending;

    public PendingRunsTests() =>
        _pending = new PendingRuns([MadeUpRun.Of(0), MadeUpRun.Of(1)], run => _told.Add(run.Replicate.Number), _time);

    [Fact]
    public void Runs_are_taken_first_to_last_and_then_there_are_none()
    {
        Take().Should().Be(0);
        _pending.Done();
        Take().Should().Be(1);
        _pending.Done();

        Take().Should().BeNull();
    }

    [Fact]
    public async Task A_run_whose_worker_died_comes_back_to_whoever_waits()
    {
        Take();
        Take();
        var other = Task.Run(Take);

        await Task.Delay(200);
        other.IsCompleted.Should().BeFalse("a run that was taken may come back");
        _pending.Return(MadeUpRun.Of(1));

        (await other).Should().Be(1);
    }

    [Fact]
    public void A_run_whose_worker_died_is_the_next_one_to_be_taken()
    {
        Take();
        _pending.Return(MadeUpRun.Of(0));

        Take().Should().Be(0);
    }

    [Fact]
    public void A_run_that_another_process_is_at_is_offered_after_the_others()
    {
        _pending.MetAnother.Should().BeFalse();
        Take();
        _pending.Defer(MadeUpRun.Of(0));

        Take().Should().Be(1);
        _pending.Done();
        _time.Pass(seconds: 1);
        Take().Should().Be(0);
        _pending.MetAnother.Should().BeTrue();
    }

    [Fact]
    public void A_run_that_another_process_is_at_for_long_is_told_once_when_there_is_nothing_else_to_do()
    {
        Take();
        _pending.Defer(MadeUpRun.Of(0));
        Take();
        _pending.Defer(MadeUpRun.Of(1));
        TakeLater(seconds: 9).Should().Be(0);
        _pending.Defer(MadeUpRun.Of(0));
        _told.Should().BeEmpty("it may still be a matter of seconds");

        TakeLater(seconds: 2).Should().Be(1);
        _pending.Defer(MadeUpRun.Of(1));
        TakeLater(seconds: 2).Should().Be(0);
        _pending.Defer(MadeUpRun.Of(0));
        TakeLater(seconds: 2).Should().Be(1);
        _pending.Defer(MadeUpRun.Of(1));

        _told.Should().Equal(1, 0);
    }

    [Fact]
    public void Nothing_is_told_of_another_process_s_run_while_there_are_others_to_do()
    {
        Take();
        _time.Pass(seconds: 60);
        _pending.Defer(MadeUpRun.Of(0));
        _time.Pass(seconds: 60);
        _pending.Defer(MadeUpRun.Of(0));

        _told.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_taken_once_it_is_closed_or_cancelled()
    {
        _pending.TryTake(out _, new CancellationToken(canceled: true)).Should().BeFalse();
        Take().Should().Be(0);

        _pending.Close();

        Take().Should().BeNull();
        _pending.Waiting.Should().ContainSingle().Which.Replicate.Number.Should().Be(1);
    }

    private int? TakeLater(int seconds)
    {
        _time.Pass(seconds);
        return Take();
    }

    private int? Take() => _pending.TryTake(out var run, CancellationToken.None) ? run.Replicate.Number : null;
}
