using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Reporting;

namespace ClaimsSuite.Commands.Printing;

/// <summary>
/// What <c>--against FILE</c> does: compares the verdicts with those that were approved, and leaves them beside these where they differ.
/// </summary>
internal static class ApprovedVerdicts
{
    /// <summary>
    /// Whether the verdicts are the approved ones; if not, <paramref name="lines"/> tell the differences and how to accept them.
    /// </summary>
    /// <param name="path">The approved sheet; where there is none, nothing is approved.</param>
    /// <param name="verdicts">What came out.</param>
    /// <param name="lines">Take lines for the user.</param>
    /// <exception cref="UsageException">The folder cannot be written to.</exception>
    public static bool AreThose(string path, IReadOnlyList<ClaimVerdict> verdicts, Lines lines)
    {
        var (sheet, received) = (VerdictSheet.Of(verdicts), Received(path));
        var isThere = File.Exists(path);
        var differences = isThere ? VerdictSheet.Differences(File.ReadAllText(path), sheet) : [];
        if (isThere && differences.Count == 0)
        {
            File.Delete(received);
            return true;
        }
        AtomicFile.Write(received, sheet);
        lines.Write(isThere ? $"the verdicts are not those of {path}:" : $"{path}: expected approved verdicts, found nothing there");
        foreach (var difference in differences)
            lines.Write($"  {difference}");
        lines.Write($"if they are right, accept them with: mv '{received}' '{path}'");
        return false;
    }

    /// <summary>Named as snapshots of tests are.</summary>
    private static string Received(string path) => path.EndsWith(Verified, StringComparison.Ordinal)
        ? string.Concat(path.AsSpan(0, path.Length - Verified.Length), ".received.txt")
        : $"{path}.received.txt";

    private const string Verified = ".verified.txt";
}
