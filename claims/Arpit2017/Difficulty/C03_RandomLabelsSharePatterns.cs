using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;

namespace ClaimsSuite.Arpit2017.Difficulty;

/// <summary>
/// C03: on random labels the spread of difficulty is wider than binomial, since the inputs still share patterns, and
/// narrower than on real data (section 3.1, figure 1).
/// </summary>
public static class C03_RandomLabelsSharePatterns
{
    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C03",
        Slug = "random-labels-share-patterns",
        Section = "3.1",
        Figure = "1",
        Statement = "On random labels the spread of example difficulty is wider than binomial, and narrower than on real data.",
        Arms = [DifficultyProtocol.RandY, DifficultyProtocol.Real],
        Samples =
        [
            DifficultyProtocol.Dispersion(DifficultyProtocol.RandY), DifficultyProtocol.Dispersion(DifficultyProtocol.Real),
            DifficultyProtocol.Examples(DifficultyProtocol.Real),
            DifficultyProtocol.AboveChance(DifficultyProtocol.RandY), DifficultyProtocol.AboveChance(DifficultyProtocol.Real),
        ],
        Effects =
        [
            // Half as much again as a binomial's variance, twice what C02 lets pass for one; and real data twice as variable.
            new("randY", "overdispersion index", sample => sample["randY"], Criterion.Paired(delta: 1.5, @null: 1)) { Least = 0 },
            new(
                "real / randY", "ratio of overdispersion indices", sample => sample["real"] / sample["randY"],
                Criterion.Paired(delta: 2, @null: 1)) { Least = 0 },
        ],
        Preconditions = [DifficultyProtocol.Learned(DifficultyProtocol.RandY), DifficultyProtocol.Learned(DifficultyProtocol.Real)],
        Control = new(
            "both arms on random inputs, which share no patterns",
            DifficultyProtocol.Train("randY", TrainingSet.RandX),
            DifficultyProtocol.Train("real", TrainingSet.RandX, stream: "control")),
        Replicates = DifficultyProtocol.Replicates,
        Registered = Registered.WithFullPerceptron,
    };
}
