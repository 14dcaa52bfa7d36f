namespace ClaimsSuite.Runs.Store;

/// <summary>
/// A file that one process holds open alone, to say that it is at work on what the file is called after. The system takes
/// the hold away when the process ends, however it ends, so no lease outlives its owner.
/// </summary>
internal static class FileLease
{
    /// <summary>How the name of such a file ends.</summary>
    public const string Ending = ".lease";

    /// <summary>Takes the lease of a file that need not exist.</summary>
    /// <returns>None if another holds it. Where no lease can be had at all there is nothing to wait for, and it is granted.</returns>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            return new FileStream(
                path + Ending, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new MemoryStream();
        }
    }

    /// <summary>EWOULDBLOCK of Linux and macOS, and Windows' sharing violation.</summary>
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
