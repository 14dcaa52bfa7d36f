using ApprovalTests.Approvers;
using ApprovalTests.Core;
using ApprovalTests.Core.Exceptions;

namespace ClaimsSuite.Tests.Snapshots;

/// <summary>
/// Compares what a test made with the file that was approved, and leaves it beside that file where it differs. The one place
/// that knows which library does so; the files are named as Verify names them.
/// </summary>
internal static class Snapshot
{
    /// <summary>Fails, with the differences and the command that accepts them, unless the text is as approved.</summary>
    /// <param name="name">The snapshot's name: <c>NAME.verified.txt</c> in this folder.</param>
    /// <param name="received">What the test made.</param>
    /// <param name="differences">From the approved text and the received one to a line for each difference.</param>
    /// <param name="whenAccepting">What whoever accepts it must do besides, in a sentence.</param>
    public static void Verify(
        string name, string received, Func<string, string, IReadOnlyList<string>> differences, string whenAccepting = "")
    {
        var folder = RepositoryFiles.Path("tests", "Snapshots");
        Approver.Verify(new DifferenceApprover(new TextFile(received), new Place(folder, name), differences, whenAccepting), new Silence());
    }

    private sealed class DifferenceApprover(
        TextFile file, Place place, Func<string, string, IReadOnlyList<string>> differences, string whenAccepting)
        : FileApprover(file, place, normalizeLineEndingsForTextFiles: true)
    {
        public override ApprovalException? Approve(string approvedPath, string receivedPath)
        {
            var lines = File.Exists(approvedPath)
                ? differences(File.ReadAllText(approvedPath), file.Text)
                : [$"nothing is approved in {approvedPath} yet"];
            return lines.Count == 0 ? null : new SnapshotException(lines, approvedPath, receivedPath, whenAccepting);
        }
    }

    private sealed class SnapshotException(IReadOnlyList<string> differences, string approved, string received, string whenAccepting)
        : ApprovalException(received, approved)
    {
        private const int Shown = 12;

        public override string Message
        {
            get
            {
                IEnumerable<string> more = differences.Count > Shown ? [$"and {differences.Count - Shown} more"] : [];
                return string.Join("\n  ", [$"{Path.GetFileName(Approved)} is not what came out:", .. differences.Take(Shown), .. more])
                    + $"\nIf it is meant to change, accept it with: mv '{Received}' '{Approved}'"
                    + (whenAccepting.Length == 0 ? "" : $"\n{whenAccepting}");
            }
        }
    }

    private sealed record TextFile(string Text) : IApprovalWriter
    {
        public string GetApprovalFilename(string basename) => $"{basename}.verified.txt";

        public string GetReceivedFilename(string basename) => $"{basename}.received.txt";

        public string WriteReceivedFile(string received)
        {
            AtomicFile.Write(received, Text);
            return received;
        }
    }

    private sealed record Place(string SourcePath, string Name) : IApprovalNamer;

    /// <summary>The failure says all; no window with two files is opened.</summary>
    private sealed class Silence : IApprovalFailureReporter
    {
        public void Report(string approved, string received)
        {
        }
    }
}
