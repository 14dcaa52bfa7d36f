namespace ClaimsSuite.Runs;

/// <summary>A data set that was read, as the framework sees it; a kind of run knows what else is in it.</summary>
public interface IRunData
{
    /// <summary>What reports and stored runs say of it.</summary>
    DatasetFacts Facts { get; }
}

/// <summary>A data set that may or may not be here.</summary>
public interface IRunDataSource
{
    /// <summary>As reports name it.</summary>
    string Name { get; }

    /// <summary>Whether all that it needs is in place; says nothing about the content.</summary>
    bool IsAvailable { get; }

    /// <summary>What to do to have it: a command of the program, which begins with <c>claims</c>, or a sentence.</summary>
    string HowToGet { get; }

    /// <summary>Where its files are; none where it has no files, or they were not found.</summary>
    string? Folder { get; }

    /// <summary>What is known of it without reading it; none where that is nothing.</summary>
    DatasetFacts? PublishedFacts => null;

    /// <summary>Reads it, checked.</summary>
    /// <exception cref="UsageException">It is not here, or bad.</exception>
    IRunData Load();
}
