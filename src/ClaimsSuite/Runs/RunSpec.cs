using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Runs;

/// <summary>
/// Everything that determines one run, as data: which replicate, which condition, which settings. Claims that need the same run
/// share it, because equal specifications have equal keys.
/// </summary>
public abstract record RunSpec
{
    /// <summary>Keys that were worked out. Not a field: a copy of a run with another setting must not take its key along.</summary>
    private static readonly ConditionalWeakTable<RunSpec, string> Keys = [];

    /// <summary>The replicate that the run belongs to.</summary>
    public required Replicate Replicate { get; init; }

    /// <summary>Empty, or a name that gives the run seeds independent of its namesake's: two arms alike in all but chance.</summary>
    public string Stream { get; init; } = "";

    /// <summary>What kind of run it is; part of the key.</summary>
    public abstract string Kind { get; }

    /// <summary>Name of the data set, or the folder that it is read from.</summary>
    [JsonIgnore]
    public string Dataset => Replicate.Dataset;

    /// <summary>
    /// The name by which the run's record is found again: a digest of all the values here that are not the default ones, so that a
    /// new property with a default leaves the keys of stored runs as they were.
    /// </summary>
    [JsonIgnore]
    public string Key => Keys.GetValue(this, run => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(run)))[..32]);

    /// <summary>Which run it is, for the user: <c>mnist difficulty, replicate 3</c>.</summary>
    [JsonIgnore]
    public string Label => FormattableString.Invariant($"{Dataset} {Kind}, replicate {Replicate.Number}");

    /// <summary>The seeds that the run may use.</summary>
    [JsonIgnore]
    protected SeedSequence Seeds
    {
        get
        {
            var seeds = new SeedSequence(Replicate.Root).Replicate(Replicate.Number);
            return Stream.Length == 0 ? seeds : seeds.Branch(Stream);
        }
    }

    /// <summary>
    /// How many values a record of the run holds, by their names, as far as the run knows; a stored record that holds others is not read.
    /// </summary>
    public virtual IReadOnlyList<ValueCount> Counts() => [];

    /// <summary>What keeps values from being those of this run by their counts, in a few words; none if nothing does.</summary>
    internal string? FlawOf(RunValues values) => Counts().Select(count => count.FlawOf(values)).FirstOrDefault(flaw => flaw is not null);

    /// <summary>
    /// Multiplications and additions of the run's matrix products, at most; they tell the time of a run that is too long to be tried. None
    /// where nobody has counted them.
    /// </summary>
    /// <param name="data">The data set that <see cref="Dataset"/> names.</param>
    public virtual double? Operations(IRunData data) => null;

    /// <summary>Trains and measures, on the calling thread.</summary>
    /// <param name="data">The data set that <see cref="Dataset"/> names.</param>
    /// <param name="cancellation">Stops the run between steps.</param>
    /// <returns>Raw values by name.</returns>
    public abstract RunValues Execute(IRunData data, CancellationToken cancellation);

    /// <summary>The same, from where an earlier attempt was cut off; a kind of run that is never long begins anew.</summary>
    /// <param name="data">The data set that <see cref="Dataset"/> names.</param>
    /// <param name="checkpoint">What an earlier attempt left, and where to leave what there is.</param>
    /// <param name="cancellation">Stops the run between steps.</param>
    /// <returns>Raw values by name, the same as without a cut.</returns>
    public virtual RunValues Execute(IRunData data, IRunCheckpoint checkpoint, CancellationToken cancellation) =>
        Execute(data, cancellation);
}
