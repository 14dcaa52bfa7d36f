using ClaimsSuite.Data;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks;

/// <summary>The paper's multi-layer perceptron: two hidden ReLU layers of equal width (section 2).</summary>
public sealed record MlpDesign : NetworkDesign
{
    /// <summary>Weights that stay in a core's second-level cache during training; more networks at once run slower.</summary>
    private const int CacheBytes = 2_500_000;

    /// <summary>H, units of each hidden layer. 4096 in the paper.</summary>
    public required int Hidden { get; init; }

    /// <inheritdoc/>
    public override INetwork Create(ImageShape input, int classes, IReadOnlyList<SeededRandom> generators) =>
        new MlpEnsemble(new MlpShape(input.Length, Hidden, classes), generators);

    /// <inheritdoc/>
    public override int SideBySide(ImageShape input, int classes) =>
        Math.Max(1, CacheBytes / (new MlpShape(input.Length, Hidden, classes).Parameters * sizeof(float)));
}
