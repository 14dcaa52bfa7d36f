using System.CommandLine;
using ClaimsSuite.Claims;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Slurm;
using ClaimsSuite.Data;

namespace ClaimsSuite.Commands;

/// <summary>The <c>claims</c> command: parses, calls, and turns what went wrong into one line and an exit code.</summary>
public static class ClaimsCommand
{
    /// <summary>
    /// All of a program that tries these papers' claims: <c>return await ClaimsCommand.RunAsync(args, MyPaper.Instance);</c>
    /// </summary>
    /// <param name="args">Without the program's name.</param>
    /// <param name="papers">The papers.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, params IReadOnlyList<Paper> papers) =>
        RunAsync(args, new ClaimsProgram { Papers = papers });

    /// <summary>
    /// The same for a program with more to say of itself. Listens for Ctrl-C and for the signal by which batch systems end a process.
    /// </summary>
    public static async Task<int> RunAsync(string[] args, ClaimsProgram program)
    {
        using var interruption = args is [WorkCommand.Name, ..] ? Interruption.LeftToParent() : Interruption.Listen();
        var code = await RunAsync(args, program, Console.Out, Console.Error, interruption.Token);
        if (code == ExitCode.Interrupted)
            Interruption.Exit(code);
        return code;
    }

    /// <summary>One command line, within a process that does other things as well.</summary>
    /// <param name="args">Without the program's name.</param>
    /// <param name="program">The program.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Progress, warnings and errors.</param>
    /// <param name="cancellation">The user wants it to stop.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(
        string[] args, ClaimsProgram program, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var context = new CommandContext(program, output, error);
        var root = new RootCommand(
            $"Claims of papers as tests over seeds: {string.Join("; ", program.Papers.Select(paper => paper.Title))}.")
        {
            ListCommand.Create(context),
            PlanCommand.Create(context),
            RunCommand.Create(context),
            JudgeCommand.Create(context),
            SubmitCommand.Create(context),
            StoreCommand.Create(context),
            WorkCommand.Create(context),
            CalibrateCommand.Create(context),
        };
        foreach (var create in program.Commands)
            root.Add(create(output, error));
        return InvokeAsync(root, args, output, error, cancellation);
    }

    internal static async Task<int> InvokeAsync(
        Command command, string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
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
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = output,
                Error = error,
            };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (Exception e) when (
            e is UsageException or DataException or DllNotFoundException or IOException or UnauthorizedAccessException)
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
