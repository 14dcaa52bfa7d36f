using System.IO.Compression;
using System.Security.Cryptography;

namespace ClaimsSuite.Data.Download;

/// <summary>SHA-256 of files, lower-case hexadecimal.</summary>
internal static class Checksum
{
    /// <summary>Of the file as it is.</summary>
    public static string OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Of the content, gunzipped when its first bytes say so.</summary>
    /// <exception cref="InvalidDataException">The gzip data are corrupt or truncated.</exception>
    public static string OfContent(string path)
    {
        using var file = File.OpenRead(path);
        var compressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        if (!compressed)
            return Convert.ToHexStringLower(SHA256.HashData(file));
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        return Convert.ToHexStringLower(SHA256.HashData(gzip));
    }

    /// <summary>Whether <paramref name="path"/> holds what <paramref name="file"/> should.</summary>
    public static bool Matches(string path, RemoteFile file)
    {
        try
        {
            return (file.HashIsOfContent ? OfContent(path) : OfFile(path)) == file.Sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
