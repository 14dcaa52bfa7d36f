using System.CommandLine;
using ClaimsSuite.Claims;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Slurm;
using ClaimsSuite.Data;

namespace ClaimsSuite.Commands;

/// <summary>The <c>claims</c> command: parses, calls, and turns what went wrong into one line and an exit code.</summary>
public static class ClaimsCommand
{
    /// <summary>An argument that begins with <c>@</c> is a name like any other, and no file of arguments.</summary>
    private static readonly ParserConfiguration Literal = new() { ResponseFileTokenReplacer = null };

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
        string[] args, ClaimsProgram program, TextWriter output, TextWriter error, CancellationToken cancellation = default) =>
        InvokeAsync(Root(program, output, error), args, output, error, cancellation);

    /// <summary>
    /// All commands. To be made once by who has many command lines: options that commands share keep a list of the commands.
    /// </summary>
    internal static RootCommand Root(ClaimsProgram program, TextWriter output, TextWriter error)
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
            ReportCommand.Create(context),
            CompareCommand.Create(context),
            HistoryCommand.Create(context),
            WorkCommand.Create(context),
            CalibrateCommand.Create(context),
        };
        foreach (var create in program.Commands)
            root.Add(create(output, error));
        return root;
    }

    internal static async Task<int> InvokeAsync(
        Command command, string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var lines = new Lines(error);
        var parsed = command.Parse(args, Literal);
        if (parsed.Errors.Count > 0)
        {
            lines.Write(Complaint(parsed));
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
            lines.Write(e.Message);
            return ExitCode.Usage;
        }
        catch (IncompleteException e)
        {
            lines.Write($"incomplete: {e.Message}");
            return ExitCode.Incomplete;
        }
        catch (OperationCanceledException)
        {
            lines.Write("interrupted");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>What is wrong with a command line, in one line: an unknown command, or all that the parser says.</summary>
    private static string Complaint(ParseResult parsed)
    {
        var commands = parsed.CommandResult.Command.Subcommands.Where(command => !command.Hidden).Select(command => command.Name).ToList();
        if (commands.Count == 0)
            return string.Join("; ", parsed.Errors.Select(problem => problem.Message.Trim()).Distinct());
        var unknown = parsed.UnmatchedTokens.Count > 0 ? $"unknown command '{parsed.UnmatchedTokens[0]}': " : "";
        var group = parsed.CommandResult.Command is RootCommand ? "claims" : $"claims {parsed.CommandResult.Command.Name}";
        return $"{unknown}expected one of {string.Join(", ", commands)}; see {group} --help";
    }
}
