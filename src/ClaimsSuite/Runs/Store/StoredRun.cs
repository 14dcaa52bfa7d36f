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

    private static string NameOf(byte[] configuration, string dataDigest, EngineIdentity engine)
    {
        var prefix = PrefixOf(engine);
        return $"{prefix}-{Digest(32, Encoding.UTF8.GetBytes($"{prefix}\n{dataDigest}\n"), configuration)}{Ending}";
    }

    /// <summary>The digest of the data says which they are; where they lie on this machine is nobody's business.</summary>
    private static byte[] Configuration(RunSpec spec) =>
        CanonicalJson.Write(spec with { Replicate = spec.Replicate with { Dataset = "" } });

    private static string Digest(int length, byte[] first, byte[] second) =>
        Convert.ToHexStringLower(SHA256.HashData([.. first, .. second]))[..length];
}

/// <summary>Versions that do not determine a run's values.</summary>
/// <param name="Suite">The suite's, with the commit it was built from.</param>
/// <param name="Dotnet">The runtime's.</param>
internal sealed record Provenance(string Suite, string Dotnet)
{
    /// <summary>This process's.</summary>
    public static Provenance Current { get; } = new(SuiteVersion.Build, Environment.Version.ToString());
}
