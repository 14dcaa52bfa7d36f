using ClaimsSuite.Figures;

namespace ClaimsSuite.Claims;

/// <summary>A figure of a paper, drawn again from the runs of its claims; or one of ours beside them.</summary>
/// <param name="Id">A short name, for files and links: <c>fig01</c>.</param>
/// <param name="Number">As the paper numbers it; empty where the paper has no such figure.</param>
/// <param name="Claims">The claims that it belongs to, by id; it stands with the first.</param>
/// <param name="Draw">The figure from stored runs; none where there is nothing to show.</param>
public sealed record PaperFigure(string Id, string Number, IReadOnlyList<string> Claims, Func<FigureRuns, Figure?> Draw)
{
    /// <summary>Whether it is drawn for a data set, by name; the paper may have a figure a network, and a network a data set.</summary>
    public Func<string, bool> IsFor { get; init; } = _ => true;
}
