using System.Globalization;
using System.Text.RegularExpressions;
using ClaimsSuite.Tests.Commands.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ClaimsSuite.Tests.Eng;

/// <summary>
/// Slurm counts an array's tasks from where it is told, Kubernetes pods from 0, and a matrix lists them: whoever trains, every shard from
/// 1/N to N/N must be trained, once, or judging would find runs missing. The commands are run by a shell, with a dotnet that prints.
/// </summary>
public sealed partial class ShardContractTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public async Task An_indexed_job_trains_every_shard_once()
    {
        var spec = Node(Read("eng", "kubernetes", "train.yaml"), "spec");
        var shards = int.Parse(Text(spec, "completions"), CultureInfo.InvariantCulture);
        var script = Text(Container(spec), "args", "0");

        Text(spec, "completionMode").Should().Be("Indexed");
        var trained = new List<string>();
        for (var index = 0; index < shards; index++)
            trained.Add(await ShardOfAsync(script, ("JOB_COMPLETION_INDEX", $"{index}")));
        trained.Should().Equal(All(shards));
    }

    [LinuxFact]
    public async Task The_nightly_matrix_trains_every_shard_once()
    {
        var train = Node(Read(".github", "workflows", "nightly.yml"), "jobs", "train");
        var numbers = ((YamlSequenceNode)Node(train, "strategy", "matrix", "shard")).Select(node => node.ToString()).ToList();
        var script = ((YamlSequenceNode)Node(train, "steps")).OfType<YamlMappingNode>()
            .Select(step => step.Children.TryGetValue("run", out var run) ? run.ToString() : "")
            .Single(run => run.Contains("--shard", StringComparison.Ordinal));

        var trained = new List<string>();
        foreach (var number in numbers)
            trained.Add(
                await ShardOfAsync(script.Replace("${{ matrix.shard }}", number, StringComparison.Ordinal), ("SELECTION", "--tier full")));
        trained.Should().Equal(All(numbers.Count));
    }

    [LinuxFact]
    public async Task A_job_array_trains_every_shard_once()
    {
        var end = await ClaimsProcess.HereAsync(
            "submit", "--dataset", "strokes", "--store", _folder["store"], "--shards", "5", "--dry-run");
        var file = end.Output.Split("\n# ")[0];
        var range = ArrayRange().Match(file);
        var first = int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture);
        var last = int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture);

        var trained = new List<string>();
        for (var task = first; task <= last; task++)
            trained.Add(await ShardOfAsync(HostPath().Replace(file, "exec dotnet "), ("SLURM_ARRAY_TASK_ID", $"{task}")));
        trained.Should().Equal(All(5));
    }

    /// <summary>What is trained is judged: equal selections, and one store.</summary>
    [Fact]
    public void What_a_cluster_trains_it_judges()
    {
        string[] Selection(string file)
        {
            var script = Text(Container(Node(Read("eng", "kubernetes", file), "spec")), "args", "0");
            return [.. OptionsThatChoose().Matches(script).Select(match => match.Value)];
        }

        Selection("train.yaml").Should().NotBeEmpty().And.Equal(Selection("judge.yaml"));
    }

    private static IEnumerable<string> All(int shards) => Enumerable.Range(1, shards).Select(number => $"{number}/{shards}");

    private async Task<string> ShardOfAsync(string script, (string Name, string Value) variable)
    {
        var environment = StandIn.OnPath(_folder, "dotnet", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n", variable);
        using var process = ClaimsProcess.Start(environment, "bash", ["-c", script]);
        var arguments = (await process.EndAsync()).Output.Split('\n');
        return arguments[Array.IndexOf(arguments, "--shard") + 1];
    }

    private static YamlNode Read(params string[] path)
    {
        using var reader = File.OpenText(RepositoryFiles.Path(path));
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents.Single().RootNode;
    }

    private static YamlNode Container(YamlNode spec) => ((YamlSequenceNode)Node(spec, "template", "spec", "containers"))[0];

    private static string Text(YamlNode node, params string[] path) => ((YamlScalarNode)Node(node, path)).Value!;

    private static YamlNode Node(YamlNode node, params string[] path) =>
        path.Aggregate(
            node, (inner, name) => inner is YamlSequenceNode list ? list[int.Parse(name, CultureInfo.InvariantCulture)] : inner[name]);

    [GeneratedRegex(@"^#SBATCH --array=(\d+)-(\d+)$", RegexOptions.Multiline)]
    private static partial Regex ArrayRange();

    [GeneratedRegex("^exec [^ ]+ ", RegexOptions.Multiline)]
    private static partial Regex HostPath();

    [GeneratedRegex("--(tier|dataset|store|seed|replicates) [^ ]+")]
    private static partial Regex OptionsThatChoose();
}
