using System.Numerics;
using System.Runtime.InteropServices;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>Initial weights.</summary>
public static class MlpInitialisation
{
    /// <summary>Weights and biases uniform on [-1, 1] / sqrt(fan-in), the fan-in being the number of values that a layer reads.</summary>
    /// <remarks>
    /// Drawn in single precision in the order W1, b1, W2, b2, W3, b3, so that float and double runs start from the same
    /// values.
    /// </remarks>
    /// <param name="random">The replicate's stream for initial weights.</param>
    /// <param name="inputs">D, values in an example.</param>
    /// <param name="hidden1">H1, units of the first hidden layer.</param>
    /// <param name="hidden2">H2, units of the second hidden layer.</param>
    /// <param name="classes">C, outputs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A width is below 1.</exception>
    public static MlpWeights<T> UniformByFanIn<T>(SeededRandom random, int inputs, int hidden1, int hidden2, int classes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(hidden1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(hidden2, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        var (w1, b1) = Layer(random, hidden1, inputs);
        var (w2, b2) = Layer(random, hidden2, hidden1);
        var (w3, b3) = Layer(random, classes, hidden2);
        return new MlpWeights<float>(w1, b1, w2, b2, w3, b3).ConvertTo<T>();
    }

    private static (float[,] Weights, float[] Bias) Layer(SeededRandom random, int units, int fanIn)
    {
        var (weights, bias) = (new float[units, fanIn], new float[units]);
        FanInInitialisation.Draw(random, fanIn, MemoryMarshal.CreateSpan(ref weights[0, 0], weights.Length), bias);
        return (weights, bias);
    }
}
