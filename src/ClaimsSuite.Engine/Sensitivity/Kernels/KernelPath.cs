namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>
/// Which instructions the measure runs on. All paths sum derivatives in the same order, so they agree to rounding, and
/// bit for bit where all fuse a multiplication with an addition. Adjoint growth agrees to rounding.
/// </summary>
public enum KernelPath
{
    /// <summary>The widest registers that this processor accelerates.</summary>
    Widest,

    /// <summary>One value at a time: the portable path.</summary>
    Scalar,

    /// <summary>Registers of <see cref="System.Numerics.Vector{T}"/>: 256 bits with AVX2, 128 with NEON.</summary>
    Vector,

    /// <summary>Registers of 512 bits (AVX-512); slow where they are not accelerated.</summary>
    Vector512,
}
