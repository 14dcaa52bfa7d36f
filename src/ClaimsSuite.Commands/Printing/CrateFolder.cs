using System.CommandLine;
using System.Text;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;
using ClaimsSuite.Reporting.Provenance;

namespace ClaimsSuite.Commands.Printing;

/// <summary>The folder of <c>--crate</c>: the report in JSON and as Markdown, and what it was made from and with.</summary>
internal static class CrateFolder
{
    /// <summary>Finds out before the work whether the folder could be made; it must not be there yet.</summary>
    /// <param name="folder">The folder, if any.</param>
    /// <param name="store">The store, if any, which the work may make.</param>
    /// <param name="files">Other files that the command reads or writes.</param>
    /// <exception cref="UsageException">It could not, or it is.</exception>
    public static void MustBeNew(string? folder, string? store, params IEnumerable<string> files)
    {
        if (Check.Folder(folder, "--crate") is null)
            return;
        var path = Path.TrimEndingDirectorySeparator(folder!);
        if (Path.Exists(path))
            throw new UsageException($"{folder}: expected a folder that is not there yet, found one, or a file");
        OutputFile.MustBeWritable(path);
        OutputFile.MustBeOutside(path, store);
        OutputFile.MustBeOther(path, "another file or folder of this command", store is null ? files : files.Append(store));
        if (store is not null && OutputFile.IsWithin(store, path))
            throw new UsageException($"{folder}: expected a new folder, found that the store is to lie in it");
    }

    /// <summary>Writes it, whole or not at all.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="parsed">The command line that judged: of <c>run</c> or <c>judge</c>.</param>
    /// <param name="session">What it came to.</param>
    /// <param name="verdicts">What came out.</param>
    /// <param name="json">The report in JSON.</param>
    /// <param name="program">The program.</param>
    /// <param name="ended">When.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(
        string folder, ParseResult parsed, Session session, IReadOnlyList<ClaimVerdict> verdicts, string json, ClaimsProgram program,
        DateTimeOffset ended)
    {
        var (request, claims) = (Selection.Read(parsed), verdicts.Count(verdict => !verdict.Samples.Trial.IsControl));
        // Where data and store lie on this machine is of no use elsewhere.
        var crate = new RunProvenance(
            $"{VerdictText.Count(claims, "claim")}, {VerdictText.Name(request.Tier)} tier",
            program.Invocation.Of([parsed.CommandResult.Command.Name, .. Selection.Arguments(request with { Data = null })]), ended,
            [.. session.Facts.Values.Distinct()], session.Engine, program.Laboratory.Environment,
            [
                Text("report.json", "Verdicts with raw values", "application/json", json),
                Text("report.md", "Verdicts as a table", "text/markdown", VerdictRows.Markdown(verdicts)),
            ]);
        AtomicFile.WriteFolder(
            Path.TrimEndingDirectorySeparator(folder),
            crate.Files.Select(file => (file.Name, file.Content))
                .Append((RunCrate.MetadataName, Encoding.UTF8.GetBytes(RunCrate.Write(crate)))));
    }

    private static CrateFile Text(string name, string title, string format, string text) =>
        new(name, title, format, Encoding.UTF8.GetBytes(text));
}
