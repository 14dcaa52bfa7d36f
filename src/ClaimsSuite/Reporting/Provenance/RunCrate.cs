using System.Globalization;
using System.Security.Cryptography;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Reporting.Provenance;

/// <summary>A file of a crate.</summary>
/// <param name="Name">Its name in the crate.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Format">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record CrateFile(string Name, string Title, string Format, byte[] Content);

/// <summary>What a crate tells of a run.</summary>
/// <param name="Title">What was judged, in a line.</param>
/// <param name="Command">The command that did it.</param>
/// <param name="Ended">When it had been judged.</param>
/// <param name="Data">The data sets that the runs read.</param>
/// <param name="Engine">What the runs were done with.</param>
/// <param name="Environment">Names and versions of what judged them, without a word about the host.</param>
/// <param name="Files">What it gave.</param>
public sealed record RunProvenance(
    string Title, string Command, DateTimeOffset Ended, IReadOnlyList<DatasetFacts> Data, EngineIdentity Engine,
    IReadOnlyDictionary<string, string> Environment, IReadOnlyList<CrateFile> Files);

/// <summary>
/// What verdicts were made from, as an RO-Crate 1.1 by the profile Process Run Crate 0.5, one of the Workflow Run RO-Crate profiles
/// (https://w3id.org/ro/wfrun/process/0.5): JSON-LD that lies beside the files of which it tells.
/// </summary>
public static class RunCrate
{
    /// <summary>The name that the metadata must have.</summary>
    public const string MetadataName = "ro-crate-metadata.json";

    private const string Profile = "https://w3id.org/ro/wfrun/process/0.5", Licence = "https://spdx.org/licenses/MIT";

    private const string Program = "#claims-suite", Engine = "#engine", Action = "#run";

    private static readonly string[] Context =
        ["https://w3id.org/ro/crate/1.1/context", "https://w3id.org/ro/terms/workflow-run/context"];

    /// <summary>The metadata as JSON-LD.</summary>
    public static string Write(RunProvenance run)
    {
        var data = run.Data.Select(DataOf).ToList();
        return ReportJson.Write(new Dictionary<string, object>
        {
            ["@context"] = Context,
            ["@graph"] = (object[])
            [
                Entity(
                    MetadataName, "CreativeWork", ("conformsTo", Reference("https://w3id.org/ro/crate/1.1")),
                    ("about", Reference("./"))),
                Root(run), Entity(Profile, "CreativeWork", ("name", "Process Run Crate"), ("version", "0.5")),
                Entity(Licence, "CreativeWork", ("name", "MIT License")),
                Entity(
                    Program, "SoftwareApplication", ("name", "ClaimsSuite"), ("softwareVersion", SuiteVersion.Build),
                    ("license", Reference(Licence)),
                    ("softwareRequirements", string.Join(", ", run.Environment.Select(entry => $"{entry.Key} {entry.Value}")))),
                Entity(
                    Engine, "SoftwareApplication", ("name", "The engine of the runs"), ("softwareVersion", run.Engine.InWords())),
                Entity(
                    Action, "CreateAction", ("name", run.Title), ("description", run.Command),
                    ("instrument", References([Program, Engine])), ("object", References(data.Select(IdOf))),
                    ("result", References(run.Files.Select(file => file.Name))), ("endTime", TimeOf(run)),
                    ("actionStatus", Reference("http://schema.org/CompletedActionStatus"))),
                .. data, .. run.Files.Select(FileOf),
            ],
        });
    }

    private static Dictionary<string, object> Root(RunProvenance run) => Entity(
        "./", "Dataset", ("name", run.Title), ("description", "Verdicts on claims of papers, with the raw values of every replicate."),
        ("datePublished", TimeOf(run)), ("license", Reference(Licence)), ("conformsTo", Reference(Profile)),
        ("hasPart", References(run.Files.Select(file => file.Name))), ("mentions", Reference(Action)));

    /// <summary>Data sets are not part of the crate. A digest tells which they are; what a program draws may have another mark.</summary>
    private static Dictionary<string, object> DataOf(DatasetFacts data, int number) => Entity(
        FormattableString.Invariant($"#data-{number + 1}"), "CreativeWork",
        ("name", data.IsSurrogate ? $"{data.Name} (surrogate, drawn by a program)" : data.Name),
        ("identifier", data.Digest.Length == 64 && data.Digest.All(char.IsAsciiHexDigit) ? $"sha256:{data.Digest}" : data.Digest),
        ("description", FormattableString.Invariant($"{data.Classes} classes, examples of {data.Shape}")));

    private static Dictionary<string, object> FileOf(CrateFile file) => Entity(
        file.Name, "File", ("name", file.Title), ("encodingFormat", file.Format),
        ("contentSize", FormattableString.Invariant($"{file.Content.Length}")),
        ("sha256", Convert.ToHexStringLower(SHA256.HashData(file.Content))));

    private static string IdOf(Dictionary<string, object> entity) => (string)entity["@id"];

    private static string TimeOf(RunProvenance run) =>
        run.Ended.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Dictionary<string, object> Entity(string id, string type, params (string Name, object Value)[] properties) => new(
        properties.Select(property => KeyValuePair.Create(property.Name, property.Value))
            .Prepend(KeyValuePair.Create<string, object>("@type", type)).Prepend(KeyValuePair.Create<string, object>("@id", id)));

    private static Dictionary<string, object> Reference(string id) => new() { ["@id"] = id };

    private static object[] References(IEnumerable<string> ids) => [.. ids.Select(Reference)];
}
