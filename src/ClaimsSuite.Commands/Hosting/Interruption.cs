using System.Runtime.InteropServices;

namespace ClaimsSuite.Commands.Hosting;

/// <summary>Ctrl-C, the signal by which batch systems end a process, and that of a terminal that is closed.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>For a run to come to the end of a step and for what is done to be told.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>For commands that cannot be stopped otherwise.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    private Interruption()
    {
    }

    /// <summary>Cancelled on the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Listens for signals; the second one ends the process at once.</summary>
    public static Interruption Listen()
    {
        var interruption = new Interruption();
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
            interruption._registrations.Add(PosixSignalRegistration.Create(signal, interruption.Stop));
        return interruption;
    }

    /// <summary>Passes over Ctrl-C, which goes to a worker as well as to its parent: it is the parent that ends it.</summary>
    public static Interruption LeftToParent()
    {
        var interruption = new Interruption();
        interruption._registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true));
        return interruption;
    }

    /// <summary>
    /// Does the work; after an interruption waits a moment for it to end by itself, and then leaves it to its thread: whoever
    /// leaves it so must call <see cref="Exit"/> soon.
    /// </summary>
    /// <exception cref="OperationCanceledException">Interrupted before the work was done.</exception>
    public static T Await<T>(Func<T> work, CancellationToken cancellation)
    {
        var task = Task.Run(work, CancellationToken.None);
        try
        {
            Task.WaitAny([task], cancellation);
        }
        catch (OperationCanceledException)
        {
            if (Task.WaitAny([task], Grace) < 0)
                throw;
        }
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Ends the process without waiting for threads that train, and without unloading libtorch under their feet.</summary>
    public static void Exit(int code)
    {
        if (!OperatingSystem.IsWindows())
            ExitNow(code);
        Environment.Exit(code);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
            return;
        context.Cancel = true;
        _ = Task.Delay(Patience).ContinueWith(_ => Exit(ExitCode.Interrupted), TaskScheduler.Default);
        _source.Cancel();
    }

    [DllImport("libc", EntryPoint = "_exit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void ExitNow(int code);
}
