using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ClaimsSuite.Runs.Store;

/// <summary>A run as it lies in the store: what determined it, what came out, and what it was made with.</summary>
/// <param name="Run">The specification with all its settings and seeds, without the data set's place.</param>
/// <param name="Dataset">The data set that it was trained on.</param>
/// <param name="Engine">What the values' bits may depend on.</param>
/// <param name="MadeWith">Versions that do not determine the values: the suite's with its commit, and the runtime's.</param>
/// <param name="Seconds">Time the run took, on one thread.</param>
/// <param name="Values">Raw values by name.</param>
internal sealed record StoredRun(
    JsonElement Run, DatasetFacts Dataset, EngineIdentity Engine, Provenance MadeWith, double Seconds, IReadOnlyDictionary<string,
    double[]> Values)
{
    /// <summary>How a record's file name ends.</summary>
    public const string Ending = ".json";

    /// <summary>Reads a record.</summary>
    /// <exception cref="InvalidDataException">It is not as it was written, or no record; says how in a few words.</exception>
    public static StoredRun Open(byte[] file) => SealedJson.Open<StoredRun>(
        file, run => double.IsFinite(run.Seconds) && run.Seconds >= 0 && run.Values.Count > 0
            && run.Values.Values.All(values => values is not null) && run.Content() is not null);

    /// <summary>The record as it will be stored.</summary>
    public static StoredRun Of(RunRecord record, DatasetFacts dataset, EngineIdentity engine)
    {
        using var run = JsonDocument.Parse(Configuration(record.Spec));
        return new StoredRun(run.RootElement.Clone(), dataset, engine, Provenance.Current, record.Seconds, record.Values.ByName);
    }

    /// <summary>The name of the file that holds the run: a digest of all that determines its values.</summary>
    public static string NameOf(RunSpec spec, string dataDigest, EngineIdentity engine) => NameOf(Configuration(spec), dataDigest, engine);

    /// <summary>How all names of one schema and engine begin, so that others are known without being read.</summary>
    public static string PrefixOf(EngineIdentity engine) =>
        Digest(16, Encoding.UTF8.GetBytes($"{SealedJson.Schema}\n"), JsonSerializer.SerializeToUtf8Bytes(engine, SealedJson.Options));

    /// <summary>The name that the file must have.</summary>
    public string Name() => NameOf(Encoding.UTF8.GetBytes(Run.GetRawText()), Dataset.Digest, Engine);

    /// <summary>What it says of itself; none where its specification is none.</summary>
    public StoredContent? Content() => Property(Run, "kind", JsonValueKind.String) is { } kind
        && Property(Run, "replicate", JsonValueKind.Object) is { } replicate
        && Property(replicate, "root", JsonValueKind.Number) is { } number && number.TryGetUInt64(out var root)
            ? new StoredContent(Engine, Dataset.Name, kind.GetString()!, root, Seconds)
            : null;

    /// <summary>The same by the specification's bytes.</summary>
    internal static string NameOf(byte[] configuration, string dataDigest, EngineIdentity engine)
    {
        var prefix = PrefixOf(engine);
        return $"{prefix}-{Digest(32, Encoding.UTF8.GetBytes($"{prefix}\n{dataDigest}\n"), configuration)}{Ending}";
    }

    /// <summary>The digest of the data says which they are; where they lie on this machine is nobody's business.</summary>
    private static byte[] Configuration(RunSpec spec) =>
        CanonicalJson.Write(spec with { Replicate = spec.Replicate with { Dataset = "" } });

    private static JsonElement? Property(JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;

    private static string Digest(int length, byte[] first, byte[] second) =>
        Convert.ToHexStringLower(SHA256.HashData([.. first, .. second]))[..length];
}

/// <summary>Where a record comes from: a <see cref="StoredRun"/> without its values, which take most of the time of reading.</summary>
/// <param name="Engine">What the values' bits may depend on.</param>
/// <param name="MadeWith">Versions that do not determine the values.</param>
internal sealed record StoredOrigin(EngineIdentity Engine, Provenance MadeWith)
{
    /// <summary>Reads a record, and holds it to its checksum.</summary>
    /// <exception cref="InvalidDataException">It is not as it was written, or no record; says how in a few words.</exception>
    public static StoredOrigin Open(byte[] file) => SealedJson.Open<StoredOrigin>(file, _ => true);
}

/// <summary>Versions that do not determine a run's values.</summary>
/// <param name="Suite">The suite's, with the commit it was built from.</param>
/// <param name="Dotnet">The runtime's.</param>
internal sealed record Provenance(string Suite, string Dotnet)
{
    /// <summary>This process's.</summary>
    public static Provenance Current { get; } = new(SuiteVersion.Build, Environment.Version.ToString());
}
