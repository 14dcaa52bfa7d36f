using ClaimsSuite.Engine.CriticalSamples;

namespace ClaimsSuite.Engine.Dynamics;

/// <summary>What is measured of critical samples, when, and around which examples (section 4).</summary>
public sealed record CriticalSampleSchedule
{
    /// <summary>How LASS searches.</summary>
    public required LassSettings Lass { get; init; }

    /// <summary>
    /// M, examples of each set around which is searched: the first ones, which is fair where the sets are in random order.
    /// </summary>
    public required int Examples { get; init; }

    /// <summary>
    /// After which epochs the ratio on validation examples is measured, ascending; what lies beyond the end of training is left out.
    /// </summary>
    public required IReadOnlyList<int> Epochs { get; init; }

    /// <summary>After which epochs the ratio on training examples is measured.</summary>
    public IReadOnlyList<int> TrainingSetEpochs { get; init; } = [];

    /// <summary>
    /// After which updates of the first epoch both ratios are measured as well, 1, 2, ... ascending, fewer than the epoch has.
    /// </summary>
    public IReadOnlyList<int> Updates { get; init; } = [];

    /// <summary>Radii at which the trained network is measured too, in grey levels; alpha and beta grow with them.</summary>
    public IReadOnlyList<double> OtherRadii { get; init; } = [];

    /// <summary>Radii at which the trained network is searched by other methods too, in grey levels.</summary>
    public IReadOnlyList<double> BaselineRadii { get; init; } = [];
}
