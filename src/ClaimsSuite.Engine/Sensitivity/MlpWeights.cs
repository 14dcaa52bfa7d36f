using System.Numerics;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>The weights of a multilayer perceptron with two hidden layers, z = W x + b in each.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="W1">First layer, [H1, D].</param>
/// <param name="B1">First layer, [H1].</param>
/// <param name="W2">Second layer, [H2, H1].</param>
/// <param name="B2">Second layer, [H2].</param>
/// <param name="W3">Output layer, [C, H2].</param>
/// <param name="B3">Output layer, [C].</param>
public sealed record MlpWeights<T>(T[,] W1, T[] B1, T[,] W2, T[] B2, T[,] W3, T[] B3)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The same weights in another precision.</summary>
    public MlpWeights<TOther> ConvertTo<TOther>()
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther> =>
        new(
            Precision.Convert<T, TOther>(W1),
            Precision.Convert<T, TOther>(B1),
            Precision.Convert<T, TOther>(W2),
            Precision.Convert<T, TOther>(B2),
            Precision.Convert<T, TOther>(W3),
            Precision.Convert<T, TOther>(B3));
}
