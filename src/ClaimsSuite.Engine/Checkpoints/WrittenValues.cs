using System.Numerics;
using System.Runtime.InteropServices;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Checkpoints;

/// <summary>How an <see cref="IResumable"/> writes values down: a count, then their bits, in the order of this machine.</summary>
internal static class WrittenValues
{
    /// <summary>Writes values.</summary>
    public static void Write<T>(this BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged, INumber<T>
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Reads as many values as there is room for.</summary>
    /// <exception cref="InvalidDataException">It holds more or fewer.</exception>
    public static void Read<T>(this BinaryReader reader, Span<T> values)
        where T : unmanaged, INumber<T>
    {
        if (reader.ReadInt32() is var count && count != values.Length)
            throw new InvalidDataException($"Expected {values.Length} values, found {count}.");
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes where generators are.</summary>
    public static void Write(this BinaryWriter writer, IReadOnlyList<SeededRandom> generators) =>
        writer.Write<ulong>([.. generators.Select(generator => generator.State)]);

    /// <summary>Sets generators to where others were.</summary>
    public static void Read(this BinaryReader reader, IReadOnlyList<SeededRandom> generators)
    {
        var states = new ulong[generators.Count];
        reader.Read<ulong>(states);
        for (var i = 0; i < states.Length; i++)
            generators[i].State = states[i];
    }

    /// <summary>Writes what a curve holds: a row of values for each time that it was measured.</summary>
    public static void Write(this BinaryWriter writer, List<double[]> rows)
    {
        writer.Write(rows.Count);
        foreach (var row in rows)
            writer.Write<double>(row);
    }

    /// <summary>Sets what a curve holds.</summary>
    /// <param name="reader">Where it is written.</param>
    /// <param name="rows">Emptied, then filled.</param>
    /// <param name="models">[models] values in each row.</param>
    public static void Read(this BinaryReader reader, List<double[]> rows, int models)
    {
        rows.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var row = new double[models];
            reader.Read<double>(row);
            rows.Add(row);
        }
    }
}
