using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Native;

/// <summary>
/// Tensors from arrays, in memory that libtorch allocates. TorchSharp's own lie in the managed array, wherever the garbage
/// collector put it, and a matrix product rounds differently with the alignment of its operands: two equal runs would differ
/// in their last bits.
/// </summary>
internal static class AlignedTensor
{
    /// <summary>A copy of <paramref name="values"/>, aligned to 64 bytes.</summary>
    public static Tensor Of(float[] values, params long[] shape)
    {
        NativeBackend.Load();
        using var managed = tensor(values, shape);
        return managed.clone();
    }
}
