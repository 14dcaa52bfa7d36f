using ClaimsSuite.Runs;

namespace ClaimsSuite.Commands.Requests;

/// <summary>A data set whose folder is not there any more.</summary>
/// <param name="nameOrFolder">As the user gives it.</param>
internal sealed class GoneDataset(string nameOrFolder) : IRunDataSource
{
    /// <summary>Of a folder its last part, as when it was there.</summary>
    public string Name { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(nameOrFolder)));

    /// <inheritdoc/>
    public bool IsAvailable => false;

    /// <inheritdoc/>
    public string HowToGet => $"put its files back into {nameOrFolder}";

    /// <inheritdoc/>
    public string? Folder => null;

    /// <summary>Nothing can be read of it.</summary>
    /// <exception cref="UsageException">Always.</exception>
    public IRunData Load() => throw new UsageException($"{nameOrFolder}: expected a data set, found nothing there; {HowToGet}");
}
