using ClaimsSuite.Claims;
using ClaimsSuite.Runs;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// C03: on random labels the spread of difficulty is wider than binomial, since the inputs still share patterns, and
/// narrower than on real data (section 3.1, figure 1).
/// </summary>
[Claim, Trait("Claim", "C03"), Trait("Section", "3.1")]
public sealed class C03_RandomLabelsSharePatterns(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
    {
        Id = "C03",
        Slug = "random-labels-share-patterns",
        Section = "3.1",
        Figure = "1",
        Statement = "On random labels the spread of example difficulty is wider than binomial, and narrower than on real data.",
        Arms = [DifficultyProtocol.RandY, DifficultyProtocol.Real],
        Samples = [DifficultyProtocol.Dispersion(DifficultyProtocol.RandY), DifficultyProtocol.Dispersion(DifficultyProtocol.Real), DifficultyProtocol.Examples(DifficultyProtocol.Real)],
        Effects =
        [
            new("randY", "overdispersion index", sample => sample["randY"], Criterion.Paired(delta: 1.5, @null: 1)),
            new("real / randY", "ratio of overdispersion indices", sample => sample["real"] / sample["randY"], Criterion.Paired(delta: 2, @null: 1)),
        ],
        Control = new("both arms on random labels", DifficultyProtocol.Train("real", TrainingSet.RandY, stream: "control")),
        Replicates = DifficultyProtocol.Replicates,
    };

    [SkippableFact, Trait("Tier", "Full"), Trait("Dataset", "cifar-10")]
    public void Full_on_cifar_10() => IsAsExpected(Tier.Full, "cifar-10");
}
