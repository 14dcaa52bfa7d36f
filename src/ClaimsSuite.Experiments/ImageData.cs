using ClaimsSuite.Data;
using ClaimsSuite.Data.Catalog;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments;

/// <summary>A data set of labelled images, as the framework takes it.</summary>
/// <param name="Dataset">The images.</param>
public sealed record ImageData(Dataset Dataset) : IRunData
{
    /// <inheritdoc/>
    public DatasetFacts Facts => new(Dataset.Name, Dataset.IsSurrogate, Dataset.Classes, Dataset.Shape.ToString(), Dataset.Digest);
}

/// <summary>A data set of labelled images that may or may not be here, as the framework takes it.</summary>
/// <param name="Source">The data set.</param>
public sealed record ImageSource(IDatasetSource Source) : IRunDataSource
{
    /// <summary>
    /// Memory that the largest run takes for each number of an image, on each thread: 30 images of 1000x1000 took 9 GB on two.
    /// </summary>
    private const int BytesPerInput = 4500;

    /// <inheritdoc/>
    public string Name => Source.Name;

    /// <inheritdoc/>
    public bool IsAvailable => Source.IsAvailable;

    /// <inheritdoc/>
    public string HowToGet => Source.HowToGet;

    /// <inheritdoc/>
    public string? Folder => Source.Folder;

    /// <summary>Of the built-in surrogate, which need not be drawn for that.</summary>
    public DatasetFacts? PublishedFacts => Source is { IsSurrogate: true, Name: Strokes.Name }
        ? new(
            Strokes.Name, IsSurrogate: true, Strokes.Classes, new ImageShape(1, Strokes.Size, Strokes.Size).ToString(),
            Strokes.PublishedDigest)
        : null;

    /// <inheritdoc/>
    public IRunData Load()
    {
        try
        {
            var data = Source.Load();
            MemoryLimit.MustHold(
                Source.Folder ?? Source.Name,
                $"{data.Shape}",
                (double)data.Shape.Length * BytesPerInput * Environment.ProcessorCount,
                "images on which networks can be trained within");
            return new ImageData(data);
        }
        catch (DataException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
