using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimsSuite.Engine.Data;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Runs;

/// <summary>
/// Everything that determines one training run, as data: which data set, which condition, which seeds. Claims that need
/// the same run share it, because equal specifications have equal keys.
/// </summary>
public abstract record RunSpec
{
    /// <summary>Name of the data set, or the folder it is read from.</summary>
    public required string Dataset { get; init; }

    /// <summary>The root of all seeds (<c>--seed</c>).</summary>
    public required ulong Root { get; init; }

    /// <summary>0, 1, ... replicates differ in their examples, noise, initialisation and order.</summary>
    public required int Replicate { get; init; }

    /// <summary>Empty, or a name that gives the run seeds independent of its namesake's: two arms alike in all but chance.</summary>
    public string Stream { get; init; } = "";

    /// <summary>What kind of run it is; part of the key.</summary>
    public abstract string Kind { get; }

    /// <summary>The name by which the run's record is found again: a digest of all the values here.</summary>
    [JsonIgnore]
    public string Key => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, GetType())))[..32];

    /// <summary>The seeds that the run may use.</summary>
    [JsonIgnore]
    protected SeedSequence Seeds
    {
        get
        {
            var seeds = new SeedSequence(Root).Replicate(Replicate);
            return Stream.Length == 0 ? seeds : seeds.Branch(Stream);
        }
    }

    /// <summary>Trains and measures, on the calling thread.</summary>
    /// <param name="dataset">The data set that <see cref="Dataset"/> names.</param>
    /// <param name="cancellation">Stops the run between steps.</param>
    /// <returns>Raw values by name.</returns>
    public abstract IReadOnlyDictionary<string, double[]> Execute(Dataset dataset, CancellationToken cancellation);
}
