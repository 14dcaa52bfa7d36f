using System.CommandLine;
using System.Reflection;
using ClaimsSuite.Claims;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Commands.Hosting;

/// <summary>What a program that offers the <c>claims</c> command is made of.</summary>
public sealed record ClaimsProgram
{
    /// <summary>The papers whose claims it tries; at least one, all with the same laboratory.</summary>
    public required IReadOnlyList<Paper> Papers { get; init; }

    /// <summary>How a user starts it, for lines that tell what to type next.</summary>
    public Invocation Invocation { get; init; } = Invocation.Usual;

    /// <summary>Further commands, made from where results and complaints go.</summary>
    public IReadOnlyList<Func<TextWriter, TextWriter, Command>> Commands { get; init; } = [];

    /// <summary>The program's assembly, which is started anew by worker processes and by batch systems.</summary>
    public Assembly Assembly { get; init; } = Assembly.GetEntryAssembly() ?? typeof(ClaimsProgram).Assembly;

    /// <summary>The file to start anew, and the arguments that stand before those of the command.</summary>
    internal IReadOnlyList<string> StartAnew =>
        Assembly.Location is { Length: > 0 } file && (IsDotnet || Assembly != Assembly.GetEntryAssembly())
            ? [DotnetHost(), file]
            : [Environment.ProcessPath!];

    /// <summary>Whether this process was started as <c>dotnet program.dll</c>, and not by an executable of its own.</summary>
    private static bool IsDotnet => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";

    /// <summary>Where the papers' runs are done.</summary>
    /// <exception cref="InvalidOperationException">There is no paper, or two have different laboratories.</exception>
    internal ILaboratory Laboratory => Papers.Select(paper => paper.Laboratory).Distinct().ToList() is [var only]
        ? only
        : throw new InvalidOperationException("A program needs papers that share one laboratory: its stored runs are of one engine.");

    /// <summary>All claims, paper by paper.</summary>
    internal IReadOnlyList<(Paper Paper, Claim Claim)> Claims =>
        [.. Papers.SelectMany(paper => paper.Claims.Select(claim => (paper, claim)))];

    /// <summary>The claims with the given ids or slugs, <c>paper:id</c> where several papers have one; all when none is given.</summary>
    /// <exception cref="UsageException">An id is not known.</exception>
    internal IReadOnlyList<(Paper Paper, Claim Claim)> Select(IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            if (!Claims.Any(entry => Matches(entry.Paper, entry.Claim, id)))
                throw new UsageException(
                    $"unknown claim '{id}': expected one of {string.Join(", ", Claims.Select(entry => entry.Claim.Id))}; see claims list");
        }
        return ids.Count == 0 ? Claims : [.. Claims.Where(entry => ids.Any(id => Matches(entry.Paper, entry.Claim, id)))];
    }

    /// <summary>The dotnet that runs this process, or the one that a test's host was started by.</summary>
    private static string DotnetHost() => IsDotnet
        ? Environment.ProcessPath!
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static bool Matches(Paper paper, Claim claim, string id) =>
        new[] { claim.Id, claim.Slug, $"{paper.Id}:{claim.Id}" }.Contains(id, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What a command works with.</summary>
/// <param name="Program">The program.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">Progress, warnings and errors.</param>
internal sealed record CommandContext(ClaimsProgram Program, TextWriter Output, TextWriter Error);
