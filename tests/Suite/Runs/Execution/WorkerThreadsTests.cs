using ClaimsSuite.Runs.Execution;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Execution;

public sealed class WorkerThreadsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Runs_every_unit_once(int workers)
    {
        var runs = new int[20];

        WorkerThreads.Run(runs.Length, workers, Nothing, unit => Interlocked.Increment(ref runs[unit]));

        runs.Should().OnlyContain(count => count == 1);
    }

    [Fact]
    public void Throws_the_exception_of_a_unit_and_begins_no_more()
    {
        var begun = 0;

        var run = () => WorkerThreads.Run(1000, 1, Nothing, unit =>
        {
            begun++;
            if (unit == 3)
                throw new InvalidOperationException("unit 3");
        });

        run.Should().Throw<InvalidOperationException>().WithMessage("unit 3");
        begun.Should().Be(4);
    }

    [Fact]
    public void Stops_when_cancelled()
    {
        using var source = new CancellationTokenSource();
        var begun = 0;

        var run = () => WorkerThreads.Run(1000, 1, Nothing, _ => { begun++; source.Cancel(); }, source.Token);

        run.Should().Throw<OperationCanceledException>();
        begun.Should().Be(1);
    }

    [Fact]
    public void Prepares_every_thread_once_before_its_first_unit()
    {
        using var ready = new ThreadLocal<bool>();
        var prepared = 0;
        var found = new bool[20];

        WorkerThreads.Run(
            found.Length, 2, () => { ready.Value = true; Interlocked.Increment(ref prepared); }, unit => found[unit] = ready.Value);

        prepared.Should().Be(2);
        found.Should().OnlyContain(isReady => isReady);
        ready.Value.Should().BeFalse("this thread does no unit");
    }

    [Fact]
    public void Throws_what_keeps_a_thread_from_being_prepared_and_begins_nothing()
    {
        var begun = 0;

        var run = () => WorkerThreads.Run(10, 1, () => throw new InvalidOperationException("no engine"), _ => begun++);

        run.Should().Throw<InvalidOperationException>().WithMessage("no engine");
        begun.Should().Be(0);
    }

    private static void Nothing()
    {
    }
}
