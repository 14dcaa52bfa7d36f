using System.Security.Cryptography;
using System.Text;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

/// <summary>Files of a store with a checksum that is right, whatever they hold.</summary>
internal static class Seals
{
    private const string BeforeRecord = "\"record\":";

    /// <summary>The file around bytes that need not even be JSON.</summary>
    public static byte[] Around(ReadOnlySpan<byte> record) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"{{\"schema\":{SealedJson.Schema},\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(record))}\",{BeforeRecord}"),
        .. record, .. "}\n"u8,
    ];

    /// <summary>What stands in a file between its seal and its end.</summary>
    public static byte[] Inside(byte[] file)
    {
        var start = file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(BeforeRecord)) + BeforeRecord.Length;
        return file[start..^"}\n".Length];
    }

    /// <summary>The name under which a store looks for the file's content; none where that cannot be told.</summary>
    public static string? NameOf(byte[] file)
    {
        try
        {
            return SealedJson.Open<StoredRun>(file, _ => true).Name();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
