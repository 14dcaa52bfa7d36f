using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Difficulty;

namespace ClaimsSuite.Arpit2017.Difficulty;

/// <summary>
/// C03: on random labels the spread of difficulty is wider than binomial, since the inputs still share patterns, and
/// narrower than on real data (section 3.1, figure 1). Random inputs stand for the binomial: networks that memorise a part of the noise
/// have a wider spread on them, too (C02).
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
        Arms = [DifficultyProtocol.RandY, DifficultyProtocol.Real, DifficultyProtocol.RandX],
        Samples =
        [
            DifficultyProtocol.Dispersion(DifficultyProtocol.RandY), DifficultyProtocol.Dispersion(DifficultyProtocol.Real),
            DifficultyProtocol.Dispersion(DifficultyProtocol.RandX), DifficultyProtocol.Examples(DifficultyProtocol.Real),
            DifficultyProtocol.AboveChance(DifficultyProtocol.RandY), DifficultyProtocol.AboveChance(DifficultyProtocol.Real),
        ],
        Effects =
        [
            // Half as much again as on random inputs, twice what C02 lets pass for a binomial; and real data twice as variable.
            Ratio(DifficultyProtocol.RandY, DifficultyProtocol.RandX, 1.5), Ratio(DifficultyProtocol.Real, DifficultyProtocol.RandY, 2),
        ],
        Preconditions = [DifficultyProtocol.Learned(DifficultyProtocol.RandY), DifficultyProtocol.Learned(DifficultyProtocol.Real)],
        Control = new(
            "all arms on random inputs, which share no patterns",
            DifficultyProtocol.Train("randY", TrainingSet.RandX, stream: "control, randY"),
            DifficultyProtocol.Train("real", TrainingSet.RandX, stream: "control")),
        Replicates = DifficultyProtocol.Replicates,
        Registered = Registered.WithFullPerceptron,
    };

    private static Effect Ratio(Arm<DifficultyRun> wide, Arm<DifficultyRun> narrow, double least) => new(
        $"{wide.Name} / {narrow.Name}", "ratio of overdispersion indices", sample => sample[wide.Name] / sample[narrow.Name],
        Criterion.Paired(least, @null: 1)) { Least = 0 };
}
