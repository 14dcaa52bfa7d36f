using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Convolution;

namespace ClaimsSuite.Experiments;

/// <summary>
/// Multiplications and additions of a network's matrix products for one input: 2 M N K of a product forward, twice that on the way back.
/// </summary>
/// <param name="Forward">Of the logits.</param>
/// <param name="Training">Of a training step; nothing needs the gradient by the inputs.</param>
internal sealed record ProductOperations(double Forward, double Training)
{
    /// <summary>Of the gradient by the input, the forward pass not included.</summary>
    public double InputGradient => Forward;

    /// <summary>Those of a network of <paramref name="design"/>.</summary>
    /// <param name="design">What is trained.</param>
    /// <param name="input">[C, H, W] of one input.</param>
    /// <param name="classes">K, outputs.</param>
    /// <returns>None where nobody has counted those of that design.</returns>
    public static ProductOperations? Of(NetworkDesign design, ImageShape input, int classes)
    {
        switch (design)
        {
            case MlpDesign mlp:
                double first = 2.0 * input.Length * mlp.Hidden, rest = 2.0 * mlp.Hidden * (mlp.Hidden + classes);
                return new ProductOperations(first + rest, (2 * first) + (3 * rest));
            case SmallAlexNetDesign cnn:
                var shape = new SmallAlexNetShape(input, cnn.Filters, classes) { Dense1 = cnn.Dense1, Dense2 = cnn.Dense2 };
                return new ProductOperations(shape.ForwardOperations, shape.TrainingOperations);
            default:
                return null;
        }
    }
}
