using ClaimsSuite.Engine.Data;

namespace ClaimsSuite.Runs.Store;

/// <summary>What reports and stored runs say of a data set; known without its pixels once it was read.</summary>
/// <param name="Name">As reports name it; of a folder its last part.</param>
/// <param name="IsSurrogate">Whether it was drawn by a program.</param>
/// <param name="Classes">The number of classes.</param>
/// <param name="Shape">[C, H, W] of one image: <c>1x28x28</c>.</param>
/// <param name="Digest">See <see cref="Dataset.Digest"/>; tells data sets apart, whatever their names.</param>
public sealed record DatasetFacts(string Name, bool IsSurrogate, int Classes, string Shape, string Digest)
{
    /// <summary>Of the built-in surrogate, which need not be drawn for that.</summary>
    public static DatasetFacts OfStrokes { get; } = new(
        Strokes.Name, IsSurrogate: true, Strokes.Classes, new ImageShape(1, Strokes.Size, Strokes.Size).ToString(), Strokes.PublishedDigest);

    /// <summary>Of a data set that was read.</summary>
    public static DatasetFacts Of(Dataset dataset) =>
        new(dataset.Name, dataset.IsSurrogate, dataset.Classes, dataset.Shape.ToString(), dataset.Digest);
}
