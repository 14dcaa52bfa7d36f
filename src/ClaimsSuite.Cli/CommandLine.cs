using System.CommandLine;
using ClaimsSuite.Engine.Data;

namespace ClaimsSuite.Cli;

/// <summary>The <c>claims</c> command: parses, calls, and turns what went wrong into one line and an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">Without the program's name.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Progress, warnings and errors.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Every claim of \"A Closer Look at Memorization in Deep Networks\" (Arpit et al., 2017) as a test over seeds.")
        {
            ListCommand.Create(output),
            RunCommand.Create(output, error),
            DataCommand.Create(output, error),
            MapCommand.Create(output, error),
            BenchCommand.Create(output),
            CalibrateCommand.Create(output),
        };
        return InvokeAsync(root, args, output, error);
    }

    internal static async Task<int> InvokeAsync(Command command, string[] args, TextWriter output, TextWriter error)
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
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (Exception e) when (e is UsageException or DataException or DllNotFoundException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"claims: {e.Message}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("claims: interrupted");
            return ExitCode.Interrupted;
        }
    }
}
