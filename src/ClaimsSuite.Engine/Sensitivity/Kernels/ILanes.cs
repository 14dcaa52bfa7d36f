using System.Numerics;

namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>
/// The few vector instructions that matrix products are written in. The runtime's own abstraction over register widths is
/// not public, so each width has a small type of its own here, and the kernels are written once for all of them.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TVector">A register, or several side by side: <see cref="Count"/> values.</typeparam>
internal interface ILanes<T, TVector>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : struct
{
    /// <summary>How many values it holds.</summary>
    static abstract int Count { get; }

    static abstract TVector Broadcast(T value);

    static abstract TVector Load(ref readonly T source, nint offset);

    static abstract void Store(TVector value, ref T target, nint offset);

    static abstract TVector Add(TVector a, TVector b);

    /// <summary>a * b + c; fused where the processor has it, on every path alike.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);
}

/// <summary>What is needed beyond that, of single registers.</summary>
internal interface IRegister<T, TVector> : ILanes<T, TVector>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : struct
{
    /// <summary>How many registers side by side a tile may span, 3 or 4: its sums must all fit the register file.</summary>
    static abstract int TileSpan { get; }

    static abstract TVector Multiply(TVector a, TVector b);

    static abstract TVector Subtract(TVector a, TVector b);

    /// <summary>1 where the value is above 0, else 0 (for a NaN too).</summary>
    static abstract TVector OneIfPositive(TVector a);

    /// <summary>The larger value; b where either is NaN.</summary>
    static abstract TVector Larger(TVector a, TVector b);

    /// <summary>e^a, by the same operations on every path.</summary>
    static abstract TVector Exp(TVector a);
}
