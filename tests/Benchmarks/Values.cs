using ClaimsSuite.Engine.Native;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Benchmarks;

/// <summary>Made-up values of the shapes of the suite's runs.</summary>
internal static class Values
{
    /// <summary>D, B and K of the fast tier's larger networks.</summary>
    public const int Inputs = 784, BatchSize = 25, Classes = 10;

    /// <summary>Normal values.</summary>
    public static float[] Normal(int count)
    {
        var values = new float[count];
        new SeededRandom(1).FillGaussian(values);
        return values;
    }

    /// <summary>The same as a tensor; its data outlive every scope.</summary>
    public static Tensor Normal(int rows, int columns) => TensorMemory.Of(Normal(rows * columns), rows, columns).DetachFromDisposeScope();
}
