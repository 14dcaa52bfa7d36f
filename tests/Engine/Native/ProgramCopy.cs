using ClaimsSuite.Tests.Commands.Store;

namespace ClaimsSuite.Tests.Engine.Native;

/// <summary>
/// The <c>claims</c> program in a temporary folder, with the native libraries that a test gives it: links to the built ones,
/// unless replaced.
/// </summary>
internal sealed class ProgramCopy : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("claims-native-");

    public ProgramCopy()
    {
        Program = Directory.CreateDirectory(Path.Combine(_root.FullName, "program")).FullName;
        Store = Path.Combine(_root.FullName, "store");
        var source = Path.GetDirectoryName(ClaimsProcess.Program)!;
        foreach (var file in Directory.EnumerateFiles(source).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
            File.Copy(file, Path.Combine(Program, Path.GetFileName(file)));
    }

    /// <summary>Where the program lies.</summary>
    public string Program { get; }

    /// <summary>Where the build puts the native libraries.</summary>
    public static string BuiltNatives => RepositoryFiles.Path("artifacts", "native", "linux-x64");

    private string Store { get; }

    /// <summary>A file or folder beside the program's folder.</summary>
    public string Beside(string name) => Path.Combine(_root.FullName, name);

    /// <summary>Gives the program a folder of natives and returns it.</summary>
    public string AddNatives(params IEnumerable<string> without)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Program, "native", "linux-x64")).FullName;
        foreach (var file in Directory.EnumerateFiles(BuiltNatives).Where(file => !without.Contains(Path.GetFileName(file))))
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(file)), file);
        return folder;
    }

    /// <summary>Makes one run of a claim, the quickest command that needs libtorch.</summary>
    /// <param name="libraryPath">LD_LIBRARY_PATH.</param>
    public async Task<Ending> TrainAsync(string? libraryPath = null)
    {
        var environment = new Dictionary<string, string?> { ["LD_LIBRARY_PATH"] = libraryPath };
        string[] arguments =
        [
            Path.Combine(Program, Path.GetFileName(ClaimsProcess.Program)),
            "run", "C12", "--replicates", "2", "--dataset", "strokes", "--shard", "1/5000", "--store", Store,
        ];
        using var process = ClaimsProcess.Start(environment, "dotnet", arguments);
        return await process.EndAsync();
    }

    /// <summary>All files in the program's folder and below.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Program, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public void Dispose() => _root.Delete(recursive: true);
}
