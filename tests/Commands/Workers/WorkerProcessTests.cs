using System.Diagnostics;
using System.Globalization;
using ClaimsSuite.Commands.Workers;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Tests.Suite.Runs.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Workers;

public sealed class WorkerProcessTests
{
    /// <summary>
    /// To end a tree of processes, .NET stops each before it looks for its children; whoever is ended in between leaves one stopped for
    /// good. Whether it goes that way is seen by the child of the worker.
    /// </summary>
    [LinuxFact]
    public void A_worker_is_killed_at_once_and_not_stopped_before()
    {
        // The child speaks for itself: between its fork and its start it has no command line.
        using var worker = WorkerProcess.Start(["sh"], ["-c", "sh -c 'echo Failed $$; sleep 60; :' & wait"]);
        var child = worker.Ask(MadeUpRun.Of(0)).Message;

        worker.Kill();

        worker.End.Should().Be("exit code 137");
        File.ReadAllText($"/proc/{child}/cmdline").Should().NotBeEmpty("a process that was killed has no command line");
        Process.GetProcessById(int.Parse(child, CultureInfo.InvariantCulture)).Kill(entireProcessTree: true);
    }

    [LinuxFact]
    public void A_worker_that_was_let_go_meanwhile_can_be_killed()
    {
        var worker = WorkerProcess.Start(["cat"], []);
        worker.Dispose();

        worker.Invoking(gone => gone.Kill()).Should().NotThrow("an interrupt may come at any moment");
    }

    [Fact]
    public void A_program_that_does_not_start_is_one_line()
    {
        var start = () => WorkerProcess.Start(["/no/such/program"], []);

        start.Should().Throw<IncompleteException>().Which.Message.Should().NotContain("\n")
            .And.StartWith("/no/such/program: expected a worker process to start, but ");
    }
}
