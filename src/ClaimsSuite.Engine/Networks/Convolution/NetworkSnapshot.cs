using System.Runtime.InteropServices;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>The state of a network within a run: restored, it goes on to the same bits.</summary>
/// <param name="Parameters">
/// Of the first convolution [5, 5, C, F] and its gains and offsets [F]; of the second [5, 5, F, F], [F], [F]; of the dense layers
/// [h, w, F, 384], [384], [384] and [384, 192], [192], [192]; of the output [192, K] and its biases [K].
/// </param>
/// <param name="Velocities">Of the parameters, in the same order.</param>
/// <param name="RunningMoments">Means [F] and variances [F] of each normalisation, in the order of the layers.</param>
public sealed record NetworkSnapshot(float[] Parameters, float[] Velocities, float[] RunningMoments)
{
    /// <summary>Begins every written snapshot; the digit is the version of the format.</summary>
    private const uint Magic = 0x31_4E_41_53; // "SAN1"

    /// <summary>Writes it to <paramref name="stream"/>: the magic number, three lengths, and the values, little-endian.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        foreach (var values in Arrays)
            writer.Write(values.Length);
        foreach (var value in Arrays.SelectMany(values => values))
            writer.Write(value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no snapshot.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public static NetworkSnapshot Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("Expected the snapshot of a convolutional network.");
        int parameters = Length(reader), velocities = Length(reader), moments = Length(reader);
        return new NetworkSnapshot(Values(reader, parameters), Values(reader, velocities), Values(reader, moments));
    }

    private float[][] Arrays => [Parameters, Velocities, RunningMoments];

    private static int Length(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and var length
            ? length
            : throw new InvalidDataException("The snapshot of a network states a negative length.");

    private static float[] Values(BinaryReader reader, int length)
    {
        var bytes = reader.ReadBytes(length * sizeof(float));
        return bytes.Length == length * sizeof(float)
            ? MemoryMarshal.Cast<byte, float>(bytes).ToArray()
            : throw new EndOfStreamException("The snapshot of a network ends too early.");
    }
}
