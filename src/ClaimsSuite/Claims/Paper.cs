using System.Reflection;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Claims;

/// <summary>
/// A paper whose claims are tried: a family of its own, over which p is corrected, whatever other papers are tried beside it.
/// </summary>
public sealed record Paper
{
    /// <summary>
    /// A short name: <c>arpit2017</c>. Where claims of two papers have the same id, it stands before it: <c>arpit2017:C01</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The paper's title.</summary>
    public required string Title { get; init; }

    /// <summary>Authors, venue and year, in a line.</summary>
    public required string Citation { get; init; }

    /// <summary>The root of all seeds of registered runs: no protocol or threshold was chosen on it.</summary>
    public required ulong RegisteredRoot { get; init; }

    /// <summary>
    /// m, the claims over which p is corrected. Written down and not counted, so that the verdict on a claim does not hang on
    /// which others have been written yet; extensions are not of the family.
    /// </summary>
    public required int FamilySize { get; init; }

    /// <summary>The data sets of each tier, by name.</summary>
    public required IReadOnlyDictionary<Tier, IReadOnlyList<string>> Datasets { get; init; }

    /// <summary>Those of them that a program draws; reports never call them real.</summary>
    public IReadOnlyList<string> Surrogates { get; init; } = [];

    /// <summary>Ids of claims that are not in the paper and extend it.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>Where the runs are done.</summary>
    public required ILaboratory Laboratory { get; init; }

    /// <summary>All claims, ordered by id.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Figures that reports draw from stored runs, in the paper's order.</summary>
    public IReadOnlyList<PaperFigure> Figures { get; init; } = [];

    /// <summary>The data sets on which a claim is tried in a tier when nobody asks for others; none where it has not the tier.</summary>
    public IReadOnlyList<string> DatasetsOf(Claim claim, Tier tier) => !claim.Replicates.ContainsKey(tier) ? [] :
    [
        .. (claim.Datasets ?? Datasets).GetValueOrDefault(tier, []),
        .. claim.AlsoOn.Where(entry => entry.Tier == tier).Select(entry => entry.Dataset),
    ];

    /// <summary>The claims of an assembly by id: every public static property of type <see cref="Claim"/> is one.</summary>
    /// <exception cref="InvalidOperationException">Two have the same id.</exception>
    public static IReadOnlyList<Claim> ClaimsOf(Assembly assembly)
    {
        var claims = Of<Claim>(assembly).OrderBy(claim => claim.Id, StringComparer.Ordinal).ToList();
        return claims.CountBy(claim => claim.Id).FirstOrDefault(entry => entry.Value > 1) is { Key: { } twice }
            ? throw new InvalidOperationException($"Two claims have the id {twice}.")
            : claims;
    }

    /// <summary>The figures of an assembly by id: every public static property of type <see cref="PaperFigure"/> is one.</summary>
    public static IReadOnlyList<PaperFigure> FiguresOf(Assembly assembly) =>
        [.. Of<PaperFigure>(assembly).OrderBy(figure => figure.Id, StringComparer.Ordinal)];

    private static IEnumerable<T> Of<T>(Assembly assembly) => assembly.GetExportedTypes()
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Where(property => property.PropertyType == typeof(T))
        .Select(property => (T)property.GetValue(null)!);
}
