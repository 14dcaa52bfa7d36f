namespace ClaimsSuite.Engine.Checkpoints;

/// <summary>Where long training is written down as it goes, so that a cut costs what came since and no more.</summary>
public interface ITrainingCheckpoint
{
    /// <summary>Whether it is time to write again. Asked before each step; it decides nothing but that.</summary>
    bool IsDue { get; }

    /// <summary>What an earlier attempt at the same training wrote last; none where there was none.</summary>
    byte[]? Read();

    /// <summary>Takes the place of what was written before.</summary>
    void Write(ReadOnlySpan<byte> state);
}
