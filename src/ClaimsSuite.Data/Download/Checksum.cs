using System.IO.Compression;
using System.Security.Cryptography;
using ClaimsSuite.Data.Reading;

namespace ClaimsSuite.Data.Download;

/// <summary>SHA-256 of files, lower-case hexadecimal.</summary>
internal static class Checksum
{
    /// <summary>Of the file as it is.</summary>
    public static string OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return Of(file);
    }

    /// <summary>Of the content, gunzipped when its first bytes say so.</summary>
    /// <exception cref="InvalidDataException">The gzip data are corrupt or truncated.</exception>
    /// <exception cref="DataException">It is a pipe, a device or the like.</exception>
    public static string OfContent(string path)
    {
        DataFile.MustBeRegular(path);
        using var file = File.OpenRead(path);
        return OfContent(file);
    }

    /// <summary>Whether <paramref name="path"/> holds what <paramref name="file"/> should.</summary>
    public static bool Matches(string path, RemoteFile file)
    {
        if (!File.Exists(path) || RegularFile.IsSpecial(path))
            return false;
        using var stream = File.OpenRead(path);
        return Matches(stream, file);
    }

    /// <summary>Whether a file that is open holds what <paramref name="file"/> should, from its first byte to its last.</summary>
    public static bool Matches(Stream stream, RemoteFile file)
    {
        stream.Position = 0;
        try
        {
            return (file.HashIsOfContent ? OfContent(stream) : Of(stream)) == file.Sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static string OfContent(Stream stream)
    {
        var compressed = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        if (!compressed)
            return Of(stream);
        using var gzip = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
        return Of(gzip);
    }

    private static string Of(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));
}
