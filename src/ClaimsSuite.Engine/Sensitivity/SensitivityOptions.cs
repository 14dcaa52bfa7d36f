using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// How the measure runs. None of it changes a value of the result, except that <see cref="Path"/> may change its
/// rounding.
/// </summary>
public sealed record SensitivityOptions
{
    /// <summary>
    /// Most memory for the stored weights of the run, in bytes; beyond it every k-th step is stored and the steps
    /// between are computed again.
    /// </summary>
    public long TrajectoryLimit { get; init; } = 256L << 20;

    /// <summary>
    /// Most memory for input derivatives, in bytes; beyond it fewer adjoints go through the run together than is fastest.
    /// </summary>
    public long InputDerivativeLimit { get; init; } = 256L << 20;

    /// <summary>Which instructions are used.</summary>
    public KernelPath Path { get; init; } = KernelPath.Widest;
}
