using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017;

/// <summary>Arms of negative controls.</summary>
internal static class ControlArms
{
    /// <summary>An arm in place of another, with seeds of its own.</summary>
    /// <param name="arm">What is trained.</param>
    /// <param name="name">The name of the arm that it stands for.</param>
    /// <param name="seeds">What tells its seeds from others; arms that share it share their seeds. Its name when not given.</param>
    public static Arm<DynamicsRun> InPlaceOf(this Arm<DynamicsRun> arm, string name, string? seeds = null) =>
        new(name, context => arm.Run(context) with { Stream = $"control, {seeds ?? name}" });
}
