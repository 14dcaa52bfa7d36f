using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;

namespace ClaimsSuite.Arpit2017.Difficulty;

/// <summary>
/// C01: on real data example difficulty varies far more than a binomial with the same mean; some examples are learned
/// early by nearly every network, others by nearly none (section 3.1, figure 1).
/// </summary>
public static class C01_EasyExamples
{
    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C01",
        Slug = "easy-examples",
        Section = "3.1",
        Figure = "1",
        Statement = "On real data many examples are classified correctly by nearly every network after one epoch, and many by nearly "
            + "none; example difficulty varies far more than a binomial with the same mean.",
        Arms = [DifficultyProtocol.Real],
        Samples =
        [
            DifficultyProtocol.Dispersion(DifficultyProtocol.Real), DifficultyProtocol.WithinClass(DifficultyProtocol.Real),
            DifficultyProtocol.EasyBeyondBinomial(DifficultyProtocol.Real), DifficultyProtocol.HardBeyondBinomial(DifficultyProtocol.Real),
            DifficultyProtocol.Examples(DifficultyProtocol.Real),
            DifficultyProtocol.AboveChance(DifficultyProtocol.Real),
        ],
        // "Far more" is five times the variance; "many" is one example in a hundred, ten of the 1000 that Fig. 1 sorts.
        Effects =
        [
            // Five times a binomial's variance: one sees in figure 1 without measuring that the curves differ.
            new("real", "overdispersion index", sample => sample["real"], Criterion.Paired(delta: 5, @null: 1)) { Least = 0 },
            // Ten of the 1000 examples, where a binomial has next to none.
            new("easy beyond binomial", "share of examples", sample => sample["real, easy"], Criterion.Paired(delta: 0.01)),
            new("hard beyond binomial", "share of examples", sample => sample["real, hard"], Criterion.Paired(delta: 0.01)),
        ],
        Preconditions = [DifficultyProtocol.Learned(DifficultyProtocol.Real)],
        Control = new("randX in place of real data", DifficultyProtocol.Train("real", TrainingSet.RandX)),
        Replicates = DifficultyProtocol.Replicates,
        Registered = Registered.WithFullPerceptron,
    };
}
