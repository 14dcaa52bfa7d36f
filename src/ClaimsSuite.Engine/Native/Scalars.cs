using TorchSharp;

namespace ClaimsSuite.Engine.Native;

/// <summary>
/// Scalars that outlive every call. TorchSharp turns a number argument into a <see cref="Scalar"/> that nothing refers to
/// during the native call; if the garbage collector runs then, its finaliser frees what libtorch is about to read, and the
/// call fails or, worse, computes with another number. So no operation may take a bare number where it wants a Scalar:
/// these here, or one in a <c>using</c> declaration. Tensors are safe inside a dispose scope, which refers to them.
/// </summary>
internal static class Scalars
{
    /// <summary>0</summary>
    public static readonly Scalar Zero = 0f.ToScalar();

    /// <summary>1; also the factor alpha of <c>add_</c>, which is a bare number if left out.</summary>
    public static readonly Scalar One = 1f.ToScalar();

    /// <summary>What a softmax takes no account of.</summary>
    public static readonly Scalar NegativeInfinity = float.NegativeInfinity.ToScalar();
}
