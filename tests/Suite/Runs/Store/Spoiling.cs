using System.Text;
using CsCheck;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

/// <summary>What may happen to a file of a store.</summary>
/// <param name="Changes">One after the other.</param>
/// <param name="IsSealed">Whether the content is changed and the checksum made right again; else the whole file is changed.</param>
internal sealed record Spoiling(Change[] Changes, bool IsSealed)
{
    /// <summary>One to three changes, half of them under a checksum that is right.</summary>
    public static readonly Gen<Spoiling> Any = Gen.Select(
        Change.Any.Array[1, 3], Gen.Bool, (changes, isSealed) => new Spoiling(changes, isSealed));

    /// <summary>The spoiled file.</summary>
    public byte[] Of(byte[] file) => IsSealed
        ? Seals.Around(Changes.Aggregate(Seals.Inside(file), (bytes, change) => change.Of(bytes)))
        : Changes.Aggregate(file, (bytes, change) => change.Of(bytes));
}

/// <summary>One change of some bytes.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Place">Where, as a share of all.</param>
/// <param name="Length">Of what is changed, if that is not one byte or value.</param>
/// <param name="Value">A byte, or the number of a value.</param>
internal sealed record Change(ChangeKind Kind, double Place, int Length, byte Value)
{
    public static readonly Gen<Change> Any = Gen.Select(
        Gen.Enum<ChangeKind>(), Gen.Double[0, 1], Gen.Int[1, 40], Gen.Byte,
        (kind, place, length, value) => new Change(kind, place, length, value));

    /// <summary>What may stand for a value in JSON, and where no value is expected.</summary>
    private static readonly string[] Values =
    [
        "null", "{}", "[]", "\"\"", "\"\\ud800\"",
        "\"\\udc00x\"", "-1", "1e999", "0.5", "18446744073709551616", "true",
        "\"NaN\"", "\"Infinity\"",
        "[null]", "{\"a\":null}", "[[1]]", "\"2\"", "nul", new string('[', 100), "{\"a\":1,\"a\":2}", "\"\\u0000\"", "-0",
    ];

    public byte[] Of(byte[] bytes)
    {
        if (bytes.Length == 0)
            return [Value];
        var start = Math.Min((int)(Place * bytes.Length), bytes.Length - 1);
        var end = Math.Min(start + Length, bytes.Length);
        return Kind switch
        {
            ChangeKind.Byte => [.. bytes[..start], Value, .. bytes[(start + 1)..]],
            ChangeKind.Bit => [.. bytes[..start], (byte)(bytes[start] ^ (1 << (Value % 8))), .. bytes[(start + 1)..]],
            ChangeKind.Insert => [.. bytes[..start], Value, .. bytes[start..]],
            ChangeKind.Cut => [.. bytes[..start], .. bytes[end..]],
            ChangeKind.Truncate => bytes[..start],
            ChangeKind.Double => [.. bytes[..end], .. bytes[start..]],
            ChangeKind.Value => ReplaceValue(bytes, start),
            _ => throw new InvalidOperationException($"{Kind}"),
        };
    }

    /// <summary>Puts another value in place of the first that begins behind a colon or bracket from there on.</summary>
    private byte[] ReplaceValue(byte[] bytes, int start)
    {
        var begin = start + bytes.AsSpan(start).IndexOfAny(":["u8) + 1;
        var length = bytes.AsSpan(begin).IndexOfAny(",}]"u8);
        var end = length < 0 ? bytes.Length : begin + length;
        return [.. bytes[..begin], .. Encoding.UTF8.GetBytes(Values[Value % Values.Length]), .. bytes[end..]];
    }
}

internal enum ChangeKind
{
    Byte,
    Bit,
    Insert,
    Cut,
    Truncate,
    Double,
    Value,
}
