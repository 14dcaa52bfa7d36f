namespace ClaimsSuite.Data;

/// <summary>How much memory data may take: asked before it is taken, since afterwards the process is no more.</summary>
public static class MemoryLimit
{
    /// <summary>
    /// Bytes that images take for each byte of a pixel: as read, joined or split, and one more while an array grows.
    /// </summary>
    public const int PerPixel = 4;

    /// <summary>Bytes that a label takes: as read, as a number, renumbered, and its place in the lists of each class.</summary>
    public const int PerLabel = 24;

    /// <summary>
    /// Half of what this process may take, by the machine or its container; the other half is for networks. No more than what one array
    /// of pixels leads to.
    /// </summary>
    public static long Bytes => Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2, (long)PerPixel * Array.MaxLength);

    /// <summary>Refuses data that need more.</summary>
    /// <param name="where">The file or folder.</param>
    /// <param name="found">What is there, in words.</param>
    /// <param name="needed">Bytes that it will take.</param>
    /// <param name="purpose">What it is for, a plural noun with what follows it up to the limit.</param>
    /// <exception cref="DataException">It needs more than <see cref="Bytes"/>.</exception>
    public static void MustHold(string where, string found, double needed, string purpose = "data that take at most")
    {
        if (needed > Bytes)
        {
            throw new DataException(
                where,
                $"{purpose} {Megabytes(Bytes)} of memory",
                $"{found}, which take about {Megabytes(needed)}",
                "use fewer or smaller images, or a machine with more memory");
        }
    }

    private static string Megabytes(double bytes) => FormattableString.Invariant($"{bytes / 1e6:0} MB");
}
