using System.ComponentModel;
using System.Diagnostics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Commands.Workers;

/// <summary>One worker process, as its parent sees it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    /// <summary>How it ended, for the user: <c>exit code 137</c>.</summary>
    public string End
    {
        get
        {
            _process.WaitForExit();
            return FormattableString.Invariant($"exit code {_process.ExitCode}");
        }
    }

    /// <summary>Starts this program anew.</summary>
    /// <param name="program">The file to start, and what stands before the arguments.</param>
    /// <param name="arguments">Its command line.</param>
    /// <exception cref="IncompleteException">It does not start.</exception>
    public static WorkerProcess Start(IReadOnlyList<string> program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program[0], program.Skip(1).Concat(arguments))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        try
        {
            return new WorkerProcess(Process.Start(start)!); // None only where a shell is to open a document.
        }
        catch (Win32Exception e)
        {
            throw new IncompleteException($"{start.FileName}: expected a worker process to start, but {e.Message}");
        }
    }

    /// <summary>Has a run done.</summary>
    /// <param name="run">The run.</param>
    /// <param name="outdated">What tells the stored record that does not count, if any.</param>
    public WorkerAnswer Ask(RunSpec run, string? outdated = null)
    {
        try
        {
            _process.StandardInput.WriteLine(outdated is null ? run.Key : $"{run.Key} {outdated}");
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            return new WorkerAnswer(AnswerKind.Died);
        }
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (WorkerAnswer.Parse(line) is { } answer)
                return answer;
        }
        return new WorkerAnswer(AnswerKind.Died);
    }

    /// <summary>Ends it at once.</summary>
    public void Kill()
    {
        // Not its tree: that stops it first, and who is ended in between leaves a stopped process that keeps its run for ever. It has no
        // children, and ends by itself when its input closes.
        try
        {
            if (!_process.HasExited)
                _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It was let go meanwhile, by another thread.
        }
    }

    /// <summary>Lets it go, and sees that it does.</summary>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already.
        }
        if (!_process.WaitForExit(Farewell))
            Kill();
        _process.Dispose();
    }
}
