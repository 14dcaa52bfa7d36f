using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks.Perceptron;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks;

/// <summary>The paper's multi-layer perceptron: two hidden ReLU layers of equal width (section 2).</summary>
public sealed record MlpDesign : NetworkDesign
{
    /// <summary>
    /// Weights that stay in a core's second-level cache during training. Networks of more run faster on libtorch's products, those of
    /// less on arrays, where a step is not made of calls.
    /// </summary>
    private const int CacheBytes = 2_500_000;

    /// <summary>H, units of each hidden layer. 4096 in the paper.</summary>
    public required int Hidden { get; init; }

    /// <inheritdoc/>
    public override INetwork Create(ImageShape input, int classes, IReadOnlyList<SeededRandom> generators) =>
        Bytes(input, classes) > CacheBytes
            ? new MlpEnsemble(new MlpShape(input.Length, Hidden, classes), generators)
            : new ArrayNetworks([.. generators.Select(generator => new ArrayMlp(input.Length, Hidden, classes, generator))]);

    private int Bytes(ImageShape input, int classes) => new MlpShape(input.Length, Hidden, classes).Parameters * sizeof(float);
}
