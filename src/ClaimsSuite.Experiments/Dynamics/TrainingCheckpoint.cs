using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments.Dynamics;

/// <summary>The framework's checkpoint as the engine sees it: neither knows the other.</summary>
internal sealed class TrainingCheckpoint(IRunCheckpoint checkpoint) : ITrainingCheckpoint
{
    /// <inheritdoc/>
    public bool IsDue => checkpoint.IsDue;

    /// <inheritdoc/>
    public byte[]? Read() => checkpoint.Read();

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> state) => checkpoint.Write(state);
}
