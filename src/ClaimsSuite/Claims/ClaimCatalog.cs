using System.Reflection;

namespace ClaimsSuite.Claims;

/// <summary>The claims of an assembly, by id.</summary>
public sealed class ClaimCatalog
{
    /// <summary>Finds the classes marked with <see cref="ClaimAttribute"/>.</summary>
    /// <exception cref="InvalidOperationException">A marked class has no definition, or two have the same id.</exception>
    public ClaimCatalog(Assembly assembly)
    {
        var marked = assembly.GetTypes().Where(type => type.IsDefined(typeof(ClaimAttribute)));
        Claims = [.. marked.Select(DefinitionOf).OrderBy(claim => claim.Id, StringComparer.Ordinal)];
        if (Claims.CountBy(claim => claim.Id).FirstOrDefault(entry => entry.Value > 1) is { Key: { } twice })
            throw new InvalidOperationException($"Two claims have the id {twice}.");
    }

    /// <summary>All claims, ordered by id.</summary>
    public IReadOnlyList<ClaimDefinition> Claims { get; }

    /// <summary>The claims with the given ids; all when none is given.</summary>
    /// <exception cref="UsageException">An id is not known.</exception>
    public IReadOnlyList<ClaimDefinition> Select(IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            if (!Claims.Any(claim => Matches(claim, id)))
                throw new UsageException($"unknown claim '{id}': expected one of {string.Join(", ", Claims.Select(claim => claim.Id))}; see claims list");
        }
        return ids.Count == 0 ? Claims : [.. Claims.Where(claim => ids.Any(id => Matches(claim, id)))];
    }

    private static bool Matches(ClaimDefinition claim, string id) =>
        claim.Id.Equals(id, StringComparison.OrdinalIgnoreCase) || claim.Slug.Equals(id, StringComparison.OrdinalIgnoreCase);

    private static ClaimDefinition DefinitionOf(Type type) =>
        type.GetProperty("Definition", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as ClaimDefinition
        ?? throw new InvalidOperationException($"{type.Name} is marked as a claim, but has no static property Definition of type {nameof(ClaimDefinition)}.");
}
