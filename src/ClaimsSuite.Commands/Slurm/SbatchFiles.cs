using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;

namespace ClaimsSuite.Commands.Slurm;

/// <summary>The two batch files of <c>claims submit</c>: the job array that trains, and the job that judges.</summary>
/// <param name="Program">What is started.</param>
/// <param name="Request">What is to be run, data sets named.</param>
/// <param name="Store">The store's full path.</param>
/// <param name="Shards">Tasks of the array.</param>
/// <param name="Workers">Worker processes of a task, one torch thread each, and so its processors.</param>
/// <param name="Directives">Further options of sbatch for the tasks.</param>
internal sealed record SbatchFiles(
    ClaimsProgram Program, RunRequest Request, string Store, int Shards, int Workers, IReadOnlyList<string> Directives)
{
    /// <summary>Where the files, the logs and the reports go; a store passes over folders in it.</summary>
    public string Folder => Path.Combine(Store, "slurm");

    /// <summary>The job array's file.</summary>
    public string TrainPath => Path.Combine(Folder, "train.sbatch");

    /// <summary>The judging job's file.</summary>
    public string JudgePath => Path.Combine(Folder, "judge.sbatch");

    /// <summary>
    /// One shard a task. A task that is requeued, after its node failed or a dearer job took its place, goes on: it finds in the
    /// store what it has done.
    /// </summary>
    public string Train => Head("claims-train", "train-%A_%a.log", Workers, [$"--array=1-{Shards}", .. Directives])
        + $"exec {Claims("run")} --workers {Workers} --shard \"$SLURM_ARRAY_TASK_ID/{Shards}\"\n";

    /// <summary>
    /// The job that judges, to be submitted with <c>--dependency=afterany</c>. Not afterok: after a failed task that job would
    /// wait for ever, and nobody be told; so it runs, and its exit status 3 and its one line say what is missing.
    /// </summary>
    public string Judge => Head("claims-judge", "judge-%j.log", processors: 1, Directives)
        + $"""
        # Whoever finds a report finds that of this job.
        rm -f {Shell.Quoted(Report("json"))} {Shell.Quoted(Report("md"))}
        status=0
        {Claims("judge")} --format json --out {Shell.Quoted(Report("json"))} || status=$?
        if [ "$status" -le 1 ]; then
          # The same verdicts again, for reading; what was unexpected has been told.
          {Claims("judge")} --format markdown --out {Shell.Quoted(Report("md"))} 2>/dev/null || true
        fi
        exit "$status"

        """.ReplaceLineEndings("\n");

    private string Report(string format) => Path.Combine(Folder, $"report.{format}");

    private string Head(string name, string log, int processors, IEnumerable<string> directives)
    {
        string[] options =
        [
            $"--job-name={name}", $"--chdir={Grouped(Environment.CurrentDirectory)}",
            $"--output={Grouped(Path.Combine(Folder.Replace("%", "%%", StringComparison.Ordinal), log))}",
            "--open-mode=append",
            "--requeue", "--nodes=1", "--ntasks=1", $"--cpus-per-task={processors}", .. directives,
        ];
        // A cluster may be set up not to pass variables on.
        var variables = Program.Laboratory.Variables.Select(
            variable =>
                (Name: variable, Value: Environment.GetEnvironmentVariable(variable))).Where(variable =>
                    !string.IsNullOrEmpty(variable.Value));
        return "#!/bin/bash\n"
            + string.Concat(options.Select(option => $"#SBATCH {option}\n"))
            + "set -euo pipefail\n"
            + string.Concat(variables.Select(variable => $"export {variable.Name}={Shell.Quoted(variable.Value!)}\n"));
    }

    private string Claims(string command) =>
        string.Join(' ', Program.StartAnew.Append(command).Concat(Selection.Arguments(Request)).Append("--store").Append(Store).Select(
            Shell.Quoted));

    /// <summary>
    /// As sbatch takes a path in a line of a file: within double quotes nothing is special to it but these, which
    /// <see cref="SubmitCommand"/> refuses.
    /// </summary>
    private static string Grouped(string path) => Shell.Quoted(path) == path ? path : $"\"{path}\"";
}
