using System.Diagnostics;
using ClaimsSuite.Runs.Execution;
using Spectre.Console;

namespace ClaimsSuite.Commands.Hosting;

/// <summary>Progress: a bar with the time left on a terminal, elsewhere a line a minute.</summary>
public static class ProgressLine
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    /// <summary>Calls <paramref name="work"/>, and tells on <paramref name="error"/> how far it is.</summary>
    public static T Show<T>(TextWriter error, Func<Action<RunProgress>?, T> work)
    {
        if (error != Console.Error || Console.IsErrorRedirected)
            return work(Lines(error, Between, Stopwatch.StartNew()));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask("training", maxValue: 1);
                return work(progress =>
                {
                    task.MaxValue = progress.Total;
                    task.Value = Math.Max(task.Value, progress.Done); // Workers report out of order.
                    task.Description = Markup.Escape(
                        $"{progress.Last.Dataset} {progress.Last.Kind}, replicate {progress.Last.Replicate.Number + 1}");
                });
            });
    }

    /// <summary>A line whenever <paramref name="between"/> has passed since the last: how many runs are done, and the time left.</summary>
    internal static Action<RunProgress> Lines(TextWriter error, TimeSpan between, Stopwatch watch)
    {
        var (gate, last) = (new Lock(), watch.Elapsed);
        return progress =>
        {
            lock (gate)
            {
                if (watch.Elapsed - last < between || progress.Done == progress.Total)
                    return;
                last = watch.Elapsed;
                var left = watch.Elapsed * ((double)(progress.Total - progress.Done) / Math.Max(1, progress.Done));
                error.WriteLine(FormattableString.Invariant(
                    $"claims: {progress.Done} of {progress.Total} runs done, about {Math.Ceiling(left.TotalMinutes)} min left"));
            }
        };
    }
}
