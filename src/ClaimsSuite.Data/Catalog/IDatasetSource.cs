namespace ClaimsSuite.Data.Catalog;

/// <summary>A data set that may or may not be here.</summary>
public interface IDatasetSource
{
    /// <summary>As reports name it.</summary>
    string Name { get; }

    /// <summary>Whether it is drawn by this program, and so never to be called real.</summary>
    bool IsSurrogate { get; }

    /// <summary>Whether all its files are in place; says nothing about their content.</summary>
    bool IsAvailable { get; }

    /// <summary>The command that fetches it.</summary>
    string HowToGet { get; }

    /// <summary>Where its files are, or <see langword="null"/> when it needs none or they were not found.</summary>
    string? Folder { get; }

    /// <summary>Reads it, checked.</summary>
    /// <exception cref="DataException">It is not here, or a file of it is bad.</exception>
    Dataset Load();
}
