namespace ClaimsSuite.Figures;

/// <summary>A figure as data: what is to be seen, and nothing of how it is drawn.</summary>
/// <param name="Title">What it shows, in a line.</param>
/// <param name="Panels">Its parts, in reading order; at least one.</param>
public sealed record Figure(string Title, IReadOnlyList<Panel> Panels)
{
    /// <summary>How to read it, and where it differs from the paper's, in a sentence or two; or empty.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>One part of a figure, with axes of its own.</summary>
/// <param name="Title">What it shows beside the others; or empty.</param>
public abstract record Panel(string Title);
