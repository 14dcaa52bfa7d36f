using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Data;

namespace ClaimsSuite.Tests.Suite.Claims;

/// <summary>Claims and samples made up for tests.</summary>
internal static class Trials
{
    public static ClaimDefinition Claim(string id = "C01", params IReadOnlyList<Effect> effects) => new()
    {
        Id = id,
        Slug = "made-up",
        Section = "0",
        Statement = "Made up.",
        Arms = [],
        Samples = [],
        Effects = effects.Count > 0 ? effects : [Effect("a", Criterion.Paired(delta: 0.5))],
        Control = new NegativeControl("none"),
        Replicates = new Dictionary<Tier, int> { [Tier.Fast] = 12 },
    };

    /// <summary>A data set that no run looks at.</summary>
    public static Dataset NoData { get; } = Dataset.Of("none", true, ClaimsSuite.Tests.Engine.Data.Samples.Images(1, 1), ClaimsSuite.Tests.Engine.Data.Samples.Images(1, 1));

    public static Effect Effect(string sample, Criterion criterion) => new(sample, "units", samples => samples[sample], criterion);

    public static ClaimSamples Samples(ClaimDefinition claim, params (string Name, double[] Values)[] samples) => new(
        new Trial(claim, Tier.Fast, "mnist", 42, samples[0].Values.Length), samples.ToDictionary(sample => sample.Name, sample => sample.Values), Seconds: 1);

    public static ClaimVerdict Judged(ClaimDefinition claim, int familySize, params (string Name, double[] Values)[] samples) =>
        Judge.Decide([Samples(claim, samples)], familySize)[0];
}
