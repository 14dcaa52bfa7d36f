namespace ClaimsSuite.Commands.Hosting;

/// <summary>A store for the time of one command: worker processes hand their runs over through it.</summary>
internal sealed class TemporaryStore : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("claims-runs-").FullName;

    /// <summary>Removes it with all that it holds.</summary>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
