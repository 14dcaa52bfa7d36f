using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;

namespace ClaimsSuite.Arpit2017.Difficulty;

/// <summary>
/// C02: on random inputs the spread of difficulty is what a binomial gives: every example is as hard as any other. An
/// equivalence, and not "no significant difference" (section 3.1, figure 1).
/// </summary>
public static class C02_RandomInputsEquallyHard
{
    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C02",
        Slug = "random-inputs-equally-hard",
        Section = "3.1",
        Figure = "1",
        Statement = "On random inputs the spread of example difficulty is what a binomial with the same mean gives.",
        Arms = [DifficultyProtocol.RandX],
        Samples =
        [
            DifficultyProtocol.Dispersion(DifficultyProtocol.RandX), DifficultyProtocol.WithinClass(DifficultyProtocol.RandX),
            DifficultyProtocol.Examples(DifficultyProtocol.RandX),
            DifficultyProtocol.AboveChance(DifficultyProtocol.RandX),
        ],
        Effects =
        [
            new("randX", "overdispersion index", sample => sample["randX"], Criterion.Equivalent(low: 0.75, high: 1.25)) { Least = 0 },
        ],
        Preconditions = [DifficultyProtocol.Learned(DifficultyProtocol.RandX)],
        Control = new("real data in place of randX", DifficultyProtocol.Train("randX", TrainingSet.Real)),
        Replicates = DifficultyProtocol.Replicates,
        Registered = Registered.FastTier,
    };
}
