using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Native;

/// <summary>
/// Float32 tensors in memory that libtorch allocates, and their values in place. Tensors that TorchSharp makes of arrays lie in the
/// managed array, wherever the garbage collector put it, and a matrix product rounds differently with the alignment of its operands:
/// two equal runs would differ in their last bits.
/// </summary>
internal static class TensorMemory
{
    /// <summary>A tensor whose values are not set yet, aligned to 64 bytes.</summary>
    public static Tensor Uninitialised(params long[] shape)
    {
        NativeBackend.Load();
        return empty(shape, ScalarType.Float32);
    }

    /// <summary>A tensor with a copy of <paramref name="values"/>, aligned to 64 bytes.</summary>
    public static Tensor Of(ReadOnlySpan<float> values, params long[] shape)
    {
        var copy = Uninitialised(shape);
        values.CopyTo(Values(copy));
        return copy;
    }

    /// <summary>The values of a tensor in which they lie one after another; they are there as long as the tensor.</summary>
    public static Span<float> Values(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);
}
