using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks;

/// <summary>The paper's convolutional network (section 2); its layers are those of <see cref="SmallAlexNetShape"/>.</summary>
public sealed record SmallAlexNetDesign : NetworkDesign
{
    /// <summary>F, maps of either convolution. 200 in the paper.</summary>
    public required int Filters { get; init; }

    /// <summary>Units of the first dense layer; 384 in the paper.</summary>
    public int Dense1 { get; init; } = 384;

    /// <summary>Units of the second dense layer; 192 in the paper.</summary>
    public int Dense2 { get; init; } = 192;

    /// <summary>Of batch normalisation; the paper does not say.</summary>
    public NormalisationSettings Normalisation { get; init; } = new();

    /// <inheritdoc/>
    public override INetwork Create(ImageShape input, int classes, IReadOnlyList<SeededRandom> generators)
    {
        var shape = new SmallAlexNetShape(input, Filters, classes) { Dense1 = Dense1, Dense2 = Dense2 };
        return new ArrayNetworks([.. generators.Select(generator => new SmallAlexNet(shape, generator, Normalisation))]);
    }
}
