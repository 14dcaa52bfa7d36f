using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;

namespace ClaimsSuite.Commands.Slurm;

/// <summary>
/// <c>claims submit</c>: has a Slurm cluster train the runs, as a job array with a shard for each task, and then judge them, in
/// a job that depends on the array. Which shard is trained where and how often does not matter: the store holds what is done.
/// </summary>
internal static class SubmitCommand
{
    private static readonly Option<string> StoreOption = new("--store")
    {
        Description = "Folder in which runs are kept, shared by all nodes.",
        Required = true,
    };
    private static readonly Option<int> Shards = new("--shards")
    {
        Description = "Tasks of the job array, and shards of the runs.",
        DefaultValueFactory = _ => 8,
    };
    private static readonly Option<int> Workers = new("--workers")
    {
        Description = "Worker processes of a task, and processors that it asks for.",
        DefaultValueFactory = _ => 1,
    };
    private static readonly Option<string[]> Directives = new("--sbatch")
    {
        Description = "An option of sbatch for the tasks, such as --sbatch=--partition=long; repeatable.",
    };
    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Print the files that would be submitted, and do nothing.",
    };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command(
            "submit", "Train on a Slurm cluster, then judge there.") { StoreOption, Shards, Workers, Directives, DryRun };
        Selection.AddTo(command);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        var request = Spelled(context.Program, Selection.Read(parsed), new Lines(context.Error));
        var files = new SbatchFiles(
            context.Program,
            request,
            Store(parsed),
            Check.AtLeast(1, parsed.GetValue(Shards), Shards.Name),
            Check.Between(1, Check.MostWorkers, parsed.GetValue(Workers), Workers.Name),
            Extra(parsed));
        MustFitScript(files);
        if (parsed.GetValue(DryRun))
        {
            context.Output.Write($"# {files.TrainPath}\n{files.Train}\n# {files.JudgePath}\n{files.Judge}");
            return ExitCode.Success;
        }
        return Submit(files, context.Output);
    }

    private static int Submit(SbatchFiles files, TextWriter output)
    {
        Sbatch.MustBeHere();
        // The log's folder must be there before a task starts, or Slurm drops the task without a word.
        Directory.CreateDirectory(files.Folder);
        AtomicFile.Write(files.TrainPath, files.Train);
        AtomicFile.Write(files.JudgePath, files.Judge);
        var array = Sbatch.Submit(files.TrainPath);
        var judge = Sbatch.Submit($"--dependency=afterany:{array}", files.JudgePath);
        output.WriteLine(
            $"job {array}: {VerdictText.Count(files.Shards, "shard")} of the runs into {files.Store}; job {judge}: judges them when all "
            + $"have ended, into {files.Folder}/report.*");
        output.WriteLine(
            "if a shard fails, or the judge's job ends with exit status 3, submit the same again: what is stored is not trained again");
        return ExitCode.Success;
    }

    /// <summary>
    /// The request with its data sets named: each shard works out the list of runs for itself, and must come to the same one on
    /// a node that sees other data.
    /// </summary>
    private static RunRequest Spelled(ClaimsProgram program, RunRequest request, Lines lines)
    {
        if (request.EarlyStop)
            throw new UsageException(
                "--early-stop: expected no claims submit, which trains in shards: where to stop is known only once all are judged");
        var plan = RunPlan.For(
            program, request, name => program.Laboratory.Resolve(name, request.Data), source => source.IsAvailable);
        foreach (var omission in plan.Omissions)
            lines.Write(omission);
        return request with { Datasets = [.. plan.Datasets.Keys] };
    }

    /// <summary>A line of a batch file is an option or a command of its own, so that no name may end one.</summary>
    private static void MustFitScript(SbatchFiles files)
    {
        var variables = files.Program.Laboratory.Variables
            .Select(variable => ($"${variable}", Environment.GetEnvironmentVariable(variable) ?? ""));
        (string Source, string Path)[] options =
            [(StoreOption.Name, files.Store), ("the current folder", Environment.CurrentDirectory)];
        var arguments = Selection.Arguments(files.Request);
        var names = arguments.Select((argument, i) => (i > 0 ? arguments[i - 1] : "ID", argument));
        foreach (var (source, path) in options.Concat(names).Concat(variables).Concat(files.Program.StartAnew.Select(part => (part, part))))
        {
            if (path.Any(OneLine.Obeyed))
                throw new UsageException($"{source} {path}: expected a path without control characters, as it goes into a batch file");
        }
        foreach (var (source, path) in options)
        {
            if (path.AsSpan().ContainsAny('"', '\\') && !OperatingSystem.IsWindows())
                throw new UsageException($"{source} {path}: expected a path without \" and \\, as it goes into a batch file");
        }
    }

    private static string Store(ParseResult parsed) => parsed.GetRequiredValue(StoreOption) is { Length: > 0 } store && !File.Exists(store)
        ? Path.GetFullPath(store)
        : throw new UsageException(
            $"{StoreOption.Name} {parsed.GetRequiredValue(StoreOption)}: expected a folder that runs can be stored in");

    private static string[] Extra(ParseResult parsed)
    {
        var directives = parsed.GetValue(Directives) ?? [];
        return Array.Find(
            directives, directive => !directive.StartsWith('-') || directive.Any(OneLine.Obeyed)) is { } wrong
            ? throw new UsageException(
                $"{Directives.Name} {wrong}: expected an option of sbatch, such as {Directives.Name}=--partition=long")
            : directives;
    }
}
