using ClaimsSuite.Runs.Execution;
using Spectre.Console;

namespace ClaimsSuite.Commands.Hosting;

/// <summary>A progress bar on a terminal, nothing elsewhere.</summary>
public static class ProgressLine
{
    /// <summary>Calls <paramref name="work"/>, drawing what it reports if <paramref name="error"/> is a terminal.</summary>
    public static T Show<T>(TextWriter error, Func<Action<RunProgress>?, T> work)
    {
        if (error != Console.Error || Console.IsErrorRedirected)
            return work(null);
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
}
