using System.CommandLine;
using ClaimsSuite.Cli.Slurm;
using ClaimsSuite.Engine.Data;

namespace ClaimsSuite.Cli;

/// <summary>The <c>claims</c> command: parses, calls, and turns what went wrong into one line and an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">Without the program's name.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Progress, warnings and errors.</param>
    /// <param name="cancellation">The user wants it to stop.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Every claim of \"A Closer Look at Memorization in Deep Networks\" (Arpit et al., 2017) as a test over seeds.")
        {
            ListCommand.Create(output),
            RunCommand.Create(output, error),
            JudgeCommand.Create(output, error),
            SubmitCommand.Create(output, error),
            StoreCommand.Create(output),
            WorkCommand.Create(output),
            DataCommand.Create(output, error),
            MapCommand.Create(output, error),
            BenchCommand.Create(output),
            CalibrateCommand.Create(output),
        };
        return InvokeAsync(root, args, output, error, cancellation);
    }

    internal static async Task<int> InvokeAsync(Command command, string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                await error.WriteLineAsync($"claims: {problem.Message.Trim().ReplaceLineEndings(" ")}");
            return ExitCode.Usage;
        }
        try
        {
            // Signals are the program's to handle: it knows how to stop a run.
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = error };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (Exception e) when (e is UsageException or DataException or DllNotFoundException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"claims: {e.Message}");
            return ExitCode.Usage;
        }
        catch (IncompleteException e)
        {
            await error.WriteLineAsync($"claims: incomplete: {e.Message}");
            return ExitCode.Incomplete;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("claims: interrupted");
            return ExitCode.Interrupted;
        }
    }
}
