using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Xunit;
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

        WorkerThreads.Run(runs.Length, workers, unit => Interlocked.Increment(ref runs[unit]));

        runs.Should().OnlyContain(count => count == 1);
    }

    [Fact]
    public void Throws_the_exception_of_a_unit_and_begins_no_more()
    {
        var begun = 0;

        var run = () => WorkerThreads.Run(1000, 1, unit =>
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

        var run = () => WorkerThreads.Run(1000, 1, _ => { begun++; source.Cancel(); }, source.Token);

        run.Should().Throw<OperationCanceledException>();
        begun.Should().Be(1);
    }

    [Fact]
    public void Gives_each_unit_a_single_torch_thread()
    {
        var threads = new int[8];

        WorkerThreads.Run(threads.Length, 2, unit => threads[unit] = TorchSharp.torch.get_num_threads());

        threads.Should().OnlyContain(count => count == 1, "bits change with the number of threads of an operation");
    }
}
