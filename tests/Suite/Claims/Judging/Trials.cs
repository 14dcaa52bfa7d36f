using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Tests.Suite.Runs;

namespace ClaimsSuite.Tests.Suite.Claims.Judging;

/// <summary>Claims and samples made up for tests.</summary>
internal static class Trials
{
    public static Claim Claim(string id = "C01", params IReadOnlyList<Effect> effects) => new()
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
        Registered = [(Tier.Fast, "strokes"), (Tier.Fast, "mnist")],
    };

    /// <summary>A paper that expects verdicts on mnist.</summary>
    public static Paper Paper(int familySize = 28, params IReadOnlyList<Claim> claims) => new()
    {
        Id = "made-up",
        Title = "Made up",
        Citation = "Nobody, nowhere.",
        RegisteredRoot = 42,
        FamilySize = familySize,
        Datasets = new Dictionary<Tier, IReadOnlyList<string>> { [Tier.Fast] = ["strokes", "mnist"], [Tier.Full] = ["mnist"] },
        Surrogates = ["strokes"],
        Laboratory = MadeUpLaboratory.Instance,
        Claims = claims,
    };

    public static Effect Effect(string sample, Criterion criterion) => new(sample, "units", samples => samples[sample], criterion);

    public static ClaimSamples Samples(Claim claim, params (string Name, double[] Values)[] samples) => Samples(28, claim, samples);

    public static ClaimSamples Samples(int familySize, Claim claim, params (string Name, double[] Values)[] samples) => new(
        new Trial(Paper(familySize, claim), claim, Tier.Fast, "mnist", 42, samples[0].Values.Length),
        samples.ToDictionary(sample => sample.Name, sample => sample.Values), Seconds: 1);

    public static ClaimVerdict Judged(Claim claim, int familySize, params (string Name, double[] Values)[] samples) =>
        Judge.Decide(Samples(familySize, claim, samples));
}
