using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Difficulty;

namespace ClaimsSuite.Arpit2017.Difficulty;

/// <summary>
/// C02: on random inputs the spread of difficulty is what a binomial gives: every example is as hard as any other. An
/// equivalence, and not "no significant difference" (section 3.1, figure 1).
/// </summary>
public static class C02_RandomInputsEquallyHard
{
    private const string
        Memorised = "Once noise is being memorised, networks agree on which random inputs they learn first.",
        Wide = "Networks of 1024 units memorise a part of the noise in one epoch, and agree on which.";

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C02",
        Slug = "random-inputs-equally-hard",
        Section = "3.1",
        Figure = "1",
        Statement = "On random inputs the spread of example difficulty is what a binomial with the same mean gives.",
        Arms = [DifficultyProtocol.RandX, DifficultyProtocol.RandXLater],
        Samples =
        [
            DifficultyProtocol.Dispersion(DifficultyProtocol.RandX), DifficultyProtocol.WithinClass(DifficultyProtocol.RandX),
            DifficultyProtocol.Dispersion(DifficultyProtocol.RandXLater), DifficultyProtocol.Examples(DifficultyProtocol.RandX),
            DifficultyProtocol.AboveChance(DifficultyProtocol.RandX), DifficultyProtocol.AboveChance(DifficultyProtocol.RandXLater),
        ],
        Effects = [Binomial(DifficultyProtocol.RandX), Binomial(DifficultyProtocol.RandXLater)],
        Preconditions =
        [
            DifficultyProtocol.Learned(DifficultyProtocol.RandX),
            DifficultyProtocol.Learned(DifficultyProtocol.RandXLater, DifficultyProtocol.NoiseLearned),
        ],
        Control = new(
            "real data in place of randX",
            DifficultyProtocol.Train(DifficultyProtocol.RandX.Name, TrainingSet.Real),
            DifficultyProtocol.Train(DifficultyProtocol.RandXLater.Name, TrainingSet.Real, epochs: 3)),
        Replicates = DifficultyProtocol.Replicates,
        Registered = Registered.WithFullPerceptron,
        Deviations =
        [
            .. Deviations.Everywhere(DifficultyProtocol.RandXLater.Name, Outcome.Outside, Memorised),
            Deviations.FullPerceptron(DifficultyProtocol.RandX.Name, Outcome.Outside, Wide),
            Deviations.FullPerceptron(DifficultyProtocol.RandXLater.Name, Outcome.Outside, Memorised),
        ],
    };

    /// <summary>A quarter more or less variance than a binomial's is what a reader of Fig. 1 would still call close.</summary>
    private static Effect Binomial(Arm<DifficultyRun> arm) =>
        // A quarter of a binomial's variance: with less the two curves of figure 1 cannot be told apart.
        new(arm.Name, "overdispersion index", sample => sample[arm.Name], Criterion.Equivalent(low: 0.75, high: 1.25)) { Least = 0 };
}
