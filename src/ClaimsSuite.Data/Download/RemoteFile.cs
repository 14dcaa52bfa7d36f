namespace ClaimsSuite.Data.Download;

/// <summary>A file that can be fetched from any of several servers.</summary>
/// <param name="Name">The name it gets, without a folder.</param>
/// <param name="Sha256">SHA-256, lower-case hexadecimal.</param>
/// <param name="HashIsOfContent">Whether the hash is of the gunzipped content (mirrors may differ in compression) or of the file.</param>
/// <param name="MostBytes">A download that grows beyond this is broken off.</param>
/// <param name="Mirrors">Where it is served, the preferred server first.</param>
public sealed record RemoteFile(string Name, string Sha256, bool HashIsOfContent, long MostBytes, IReadOnlyList<Uri> Mirrors);

/// <summary>How far a download is.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Server">The host it comes from.</param>
/// <param name="Received">Bytes so far, those of an earlier attempt included.</param>
/// <param name="Total">Bytes in all, when the server says so.</param>
public readonly record struct DownloadProgress(string File, string Server, long Received, long? Total);

/// <summary>How patient a <see cref="Downloader"/> is.</summary>
/// <param name="Attempts">Attempts in a row on one mirror that bring nothing new before it is given up.</param>
/// <param name="Pause">Between two attempts.</param>
/// <param name="Silence">A connection that brings nothing for so long counts as broken.</param>
public sealed record Patience(int Attempts, TimeSpan Pause, TimeSpan Silence)
{
    /// <summary>Four attempts, two seconds apart; half a minute of silence.</summary>
    public static readonly Patience Usual = new(Attempts: 4, Pause: TimeSpan.FromSeconds(2), Silence: TimeSpan.FromSeconds(30));
}
