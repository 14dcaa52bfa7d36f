namespace ClaimsSuite.Engine.Networks;

/// <summary>The shape of the paper's multi-layer perceptron: two hidden ReLU layers (section 2).</summary>
/// <param name="Inputs">D, values of an input.</param>
/// <param name="Hidden">H, units of each hidden layer; 4096 in the paper.</param>
/// <param name="Classes">K, outputs.</param>
public sealed record MlpShape(int Inputs, int Hidden, int Classes)
{
    /// <summary>Weights and biases of one model.</summary>
    public int Parameters => ((Inputs + 1) * Hidden) + ((Hidden + 1) * Hidden) + ((Hidden + 1) * Classes);
}
