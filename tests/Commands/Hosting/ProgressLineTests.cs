using System.Diagnostics;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Tests.Suite.Runs.Store;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Hosting;

public sealed class ProgressLineTests
{
    private static readonly RunSpec Run = new MadeUpRun { Replicate = new Replicate("strokes", 1000, 0) };

    [Fact]
    public void A_line_tells_how_many_runs_are_done_and_the_last_run_needs_none()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var report = ProgressLine.Lines(error, TimeSpan.Zero, Stopwatch.StartNew());

        report(new RunProgress(3, 4, Run));
        report(new RunProgress(4, 4, Run));

        error.ToString().Should().Be("claims: 3 of 4 runs done, about 1 min left\n");
    }

    [Fact]
    public void No_line_is_written_before_its_time()
    {
        using var error = new StringWriter();
        var report = ProgressLine.Lines(error, TimeSpan.FromHours(1), Stopwatch.StartNew());

        report(new RunProgress(3, 4, Run));

        error.ToString().Should().BeEmpty();
    }
}
