using System.Text.Json.Serialization;
using ClaimsSuite.Data;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks;

/// <summary>A kind of network with its hyperparameters, as data: what remains to be known is the inputs and the classes.</summary>
[JsonDerivedType(typeof(MlpDesign), "mlp")]
[JsonDerivedType(typeof(SmallAlexNetDesign), "smallAlexNet")]
public abstract record NetworkDesign
{
    /// <summary>Initialises one network for each generator.</summary>
    /// <param name="input">[C, H, W] of one input.</param>
    /// <param name="classes">K, outputs.</param>
    /// <param name="generators">[S] one explicit generator a network, for its initial weights.</param>
    public abstract INetwork Create(ImageShape input, int classes, IReadOnlyList<SeededRandom> generators);
}
