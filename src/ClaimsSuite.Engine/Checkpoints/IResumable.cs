namespace ClaimsSuite.Engine.Checkpoints;

/// <summary>What carries something from one training step to the next: weights and velocities, generators, curves.</summary>
public interface IResumable
{
    /// <summary>Writes down all that later steps depend on.</summary>
    void Write(BinaryWriter writer);

    /// <summary>Takes what the <see cref="Write"/> of one that was made alike wrote, and goes on to the same bits.</summary>
    /// <exception cref="InvalidDataException">It was written by one that was made otherwise.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    void Read(BinaryReader reader);
}
