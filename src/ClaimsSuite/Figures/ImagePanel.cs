namespace ClaimsSuite.Figures;

/// <summary>A small image.</summary>
/// <param name="Channels">1 for grey, 3 for red, green and blue.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Values">[Channels Height Width], 0 ... 1.</param>
public sealed record SmallImage(int Channels, int Height, int Width, IReadOnlyList<double> Values);

/// <summary>Small images side by side, in reading order.</summary>
/// <param name="Title">What it shows beside the other panels; or empty.</param>
/// <param name="Images">All of one size; at least one.</param>
/// <param name="Columns">How many stand in a row.</param>
public sealed record ImagePanel(string Title, IReadOnlyList<SmallImage> Images, int Columns) : Panel(Title);
