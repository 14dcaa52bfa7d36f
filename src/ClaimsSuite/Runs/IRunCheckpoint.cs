namespace ClaimsSuite.Runs;

/// <summary>What an attempt at a long run leaves for the next one, in case it is cut off.</summary>
public interface IRunCheckpoint
{
    /// <summary>Whether enough time has passed to write again.</summary>
    bool IsDue { get; }

    /// <summary>What the attempt before wrote last; none where there was none, or it cannot be read.</summary>
    byte[]? Read();

    /// <summary>Takes the place of what was written before. Training goes on where it cannot be written.</summary>
    void Write(ReadOnlySpan<byte> state);
}
