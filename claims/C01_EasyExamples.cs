using ClaimsSuite.Claims;
using ClaimsSuite.Runs;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// C01: on real data example difficulty varies far more than a binomial with the same mean; some examples are learned
/// early by nearly every network, others by nearly none (section 3.1, figure 1).
/// </summary>
[Claim, Trait("Claim", "C01"), Trait("Section", "3.1")]
public sealed class C01_EasyExamples(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
    {
        Id = "C01",
        Slug = "easy-examples",
        Section = "3.1",
        Figure = "1",
        Statement = "On real data example difficulty varies far more than a binomial with the same mean.",
        Arms = [DifficultyProtocol.Real],
        Samples = [DifficultyProtocol.Dispersion(DifficultyProtocol.Real), DifficultyProtocol.WithinClass(DifficultyProtocol.Real), DifficultyProtocol.Examples(DifficultyProtocol.Real)],
        Effects = [new("real", "overdispersion index", sample => sample["real"], Criterion.Paired(delta: 5, @null: 1))],
        Control = new("randX in place of real data", DifficultyProtocol.Train("real", TrainingSet.RandX)),
        Replicates = DifficultyProtocol.Replicates,
    };

    [SkippableFact, Trait("Tier", "Full"), Trait("Dataset", "cifar-10")]
    public void Full_on_cifar_10() => IsAsExpected(Tier.Full, "cifar-10");
}
