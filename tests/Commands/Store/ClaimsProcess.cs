using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ClaimsSuite.Cli;
using ClaimsSuite.Commands;

namespace ClaimsSuite.Tests.Commands.Store;

/// <summary>How a process ended.</summary>
internal sealed record Ending(int Code, string Output, string Error);

/// <summary>The <c>claims</c> command as a process of its own, which can be killed.</summary>
internal sealed class ClaimsProcess : IDisposable
{
    private const int SignalOfCtrlC = 2, SignalOfClosedTerminal = 1;
    private readonly Process _process;
    private readonly Task<string> _output, _error;

    private ClaimsProcess(Process process) =>
        (_process, _output, _error) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    /// <summary>The program as it lies beside the tests.</summary>
    public static string Program { get; } = typeof(PaperProgram).Assembly.Location;

    public bool HasEnded => _process.HasExited;

    /// <summary>
    /// Started so that Ctrl-C and a closed terminal reach it: whoever runs the tests in the background of a script has told all that
    /// comes of it to ignore them.
    /// </summary>
    public static ClaimsProcess Start(params IEnumerable<string> arguments) => OperatingSystem.IsLinux()
        ? Start(null, "env", ["--default-signal=INT,HUP", "dotnet", Program, .. arguments])
        : Start(null, "dotnet", [Program, .. arguments]);

    public static ClaimsProcess Start(IReadOnlyDictionary<string, string?>? environment, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return new ClaimsProcess(Process.Start(start)!);
    }

    /// <summary>The same command within this process, which starts sooner.</summary>
    public static async Task<Ending> HereAsync(params IEnumerable<string> arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return new Ending(
            await ClaimsCommand.RunAsync([.. arguments], PaperProgram.Instance, output, error), output.ToString(), error.ToString());
    }

    /// <summary>As <c>kill -9</c> does, to this process alone.</summary>
    public void Kill() => _process.Kill();

    /// <summary>As Ctrl-C does, but to this process alone.</summary>
    public void Interrupt() => _ = Signal(_process.Id, SignalOfCtrlC);

    /// <summary>As a terminal does that is closed.</summary>
    public void HangUp() => _ = Signal(_process.Id, SignalOfClosedTerminal);

    /// <summary>The processes that it started and that are there; Linux only.</summary>
    public List<Process> Children()
    {
        var threads = Directory.GetDirectories($"/proc/{_process.Id}/task");
        var ids = threads.SelectMany(
            thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return [.. ids.Select(id => Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture)))];
    }

    public async Task<Ending> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new Ending(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
