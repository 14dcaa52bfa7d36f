using System.Text;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Reporting;

namespace ClaimsSuite.Commands.Printing;

/// <summary>
/// What <c>--against FILE</c> does: compares the verdicts with those that were approved, and leaves them beside these where they differ.
/// </summary>
internal sealed class ApprovedVerdicts
{
    /// <summary>Bytes that a sheet may have, some 200,000 effects.</summary>
    public const int MostBytes = 16 << 20;

    /// <summary>Differences that are told; who has more has given another file.</summary>
    private const int MostDifferences = 200;

    private const string Verified = ".verified.txt";
    private readonly string _path;
    private readonly string? _sheet;

    private ApprovedVerdicts(string path, string? sheet) => (_path, _sheet) = (path, sheet);

    /// <summary>The approved sheet, and where another one is left.</summary>
    public IEnumerable<string> Files => [_path, Received(_path)];

    /// <summary>Reads an approved sheet, before anything is trained; where there is none, nothing is approved.</summary>
    /// <exception cref="UsageException">It is no sheet, or none can be left beside it; nothing of it is in the message.</exception>
    public static ApprovedVerdicts Read(string path)
    {
        if (path.Length == 0)
            throw new UsageException("--against: expected the name of a file, found nothing");
        AtomicFile.MustBeWritable(path);
        if (RegularFile.IsSpecial(path))
            throw new UsageException($"{path}: expected a regular file, found a pipe, a device or the like");
        if (!File.Exists(path))
            return new ApprovedVerdicts(path, null);
        var sheet = Text(path);
        return VerdictSheet.Fault(sheet) is { } fault ? throw new UsageException($"{path}: {fault}") : new ApprovedVerdicts(path, sheet);
    }

    /// <summary>
    /// Whether the verdicts are the approved ones; if not, <paramref name="lines"/> tell the differences and how to accept them.
    /// </summary>
    /// <param name="verdicts">What came out.</param>
    /// <param name="lines">Take lines for the user.</param>
    /// <exception cref="UsageException">The folder cannot be written to.</exception>
    public bool AreThose(IReadOnlyList<ClaimVerdict> verdicts, Lines lines)
    {
        var (sheet, received) = (VerdictSheet.Of(verdicts), Received(_path));
        var differences = _sheet is null ? [] : VerdictSheet.Differences(_sheet, sheet);
        if (_sheet is not null && differences.Count == 0)
        {
            File.Delete(received);
            return true;
        }
        AtomicFile.Write(received, sheet);
        lines.Write(
            _sheet is null ? $"{_path}: expected approved verdicts, found nothing there" : $"the verdicts are not those of {_path}:");
        foreach (var difference in differences.Take(MostDifferences))
            lines.Write($"  {difference}");
        if (differences.Count > MostDifferences)
            lines.Write($"  and {differences.Count - MostDifferences} more");
        lines.Write($"if they are right, accept them with: mv {Shell.Quoted(received)} {Shell.Quoted(_path)}");
        return false;
    }

    private static string Text(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MostBytes)
                throw new UsageException(
                    FormattableString.Invariant($"{path}: expected a sheet of verdicts of at most {MostBytes} bytes, found {file.Length}"));
            using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"{path}: expected text in UTF-8, found other bytes");
        }
    }

    /// <summary>Named as snapshots of tests are.</summary>
    private static string Received(string path) => path.EndsWith(Verified, StringComparison.Ordinal)
        ? string.Concat(path.AsSpan(0, path.Length - Verified.Length), ".received.txt")
        : $"{path}.received.txt";
}
