namespace ClaimsSuite.Tests;

/// <summary>Files of the repository, found from wherever the test assembly was built to.</summary>
internal static class RepositoryFiles
{
    private static readonly Lazy<string> Root = new(FindRoot);

    /// <summary>The full path of <paramref name="parts"/> below the repository's root.</summary>
    internal static string Path(params string[] parts) => System.IO.Path.Combine([Root.Value, .. parts]);

    /// <summary>
    /// Every file with one of the endings, by its path in the repository, <c>/</c> between folders; without what builds leave behind.
    /// </summary>
    internal static IEnumerable<(string Path, string Text)> Texts(params IReadOnlyList<string> endings)
    {
        string[] folders = ["src", "claims", "tests", "eng", "fixtures", "docs", ".github", ".ci"];
        foreach (var top in folders.Select(folder => Path(folder)).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories))
            {
                if (IsWanted(file))
                    yield return (System.IO.Path.GetRelativePath(Root.Value, file).Replace('\\', '/'), File.ReadAllText(file));
            }
        }
        foreach (var file in Directory.EnumerateFiles(Root.Value).Where(IsWanted))
            yield return (System.IO.Path.GetFileName(file), File.ReadAllText(file));

        bool IsWanted(string file) => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ClaimsSuite.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds ClaimsSuite.slnx.");
    }
}
