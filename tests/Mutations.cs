using CsCheck;

namespace ClaimsSuite.Tests;

/// <summary>Files as they come damaged or forged: a sound one with one to four changes, most of them near its beginning.</summary>
internal static class Mutations
{
    private enum Change
    {
        SetByte,
        FlipBit,
        SetWord,
        Insert,
        Remove,
        CutOff,
        Repeat,
    }

    public static Gen<byte[]> Of(byte[] sound) =>
        Gen.Select(Gen.Int[0, 6], Gen.Double[0, 1], Gen.Byte, Gen.Int[1, 64]).Array[1, 4].Select(
            changes => changes.Aggregate(
                sound, (bytes, change) => Changed(bytes, (Change)change.Item1, change.Item2, change.Item3, change.Item4)));

    private static byte[] Changed(byte[] bytes, Change change, double place, byte value, int length)
    {
        if (bytes.Length == 0)
            return [value];
        // Cubed, so that headers get their share.
        var at = Math.Min((int)(place * place * place * bytes.Length), bytes.Length - 1);
        var end = Math.Min(at + length, bytes.Length);
        return change switch
        {
            Change.SetByte => [.. bytes[..at], value, .. bytes[(at + 1)..]],
            Change.FlipBit => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (value % 8))), .. bytes[(at + 1)..]],
            Change.SetWord => [.. bytes[..at], .. Enumerable.Repeat((byte)(value % 2 == 0 ? 0xFF : 0x7F), end - at), .. bytes[end..]],
            Change.Insert => [.. bytes[..at], .. Enumerable.Repeat(value, length), .. bytes[at..]],
            Change.Remove => [.. bytes[..at], .. bytes[end..]],
            Change.CutOff => bytes[..at],
            _ => [.. bytes[..end], .. bytes[at..]],
        };
    }
}
