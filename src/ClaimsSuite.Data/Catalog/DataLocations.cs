namespace ClaimsSuite.Data.Catalog;

/// <summary>
/// The folders in which data sets are looked for, in this order. Each data set is a subfolder: <c>mnist/</c>,
/// <c>cifar-10/</c>.
/// </summary>
/// <param name="Explicit">The folder of <c>--data</c>, if given.</param>
/// <param name="Environment">The folder that the variable CLAIMS_DATA names, if set.</param>
/// <param name="UserCache">The user's cache folder for this suite.</param>
public sealed record DataLocations(string? Explicit, string? Environment, string UserCache)
{
    /// <summary>The variable that names a folder of data sets.</summary>
    public const string Variable = "CLAIMS_DATA";

    /// <summary>The folders, first to last.</summary>
    public IReadOnlyList<string> Roots => [.. new[] { Explicit, Environment, UserCache }.OfType<string>()];

    /// <summary>Where downloads go: the first of <see cref="Roots"/>.</summary>
    public string DownloadRoot => Roots[0];

    /// <summary>The locations of this user and process.</summary>
    /// <param name="explicitFolder">The folder of <c>--data</c>, or <see langword="null"/>.</param>
    public static DataLocations FromEnvironment(string? explicitFolder = null) =>
        new(explicitFolder, NonEmpty(Variable), Path.Combine(CacheFolder(), "claims-suite"));

    /// <summary>
    /// The locations, after a check that the folder of <c>--data</c>, or else of $CLAIMS_DATA, is there: a mistyped one must not
    /// fall through to the next.
    /// </summary>
    /// <exception cref="DataException">A folder is missing, or a file.</exception>
    public DataLocations MustExist()
    {
        if (Explicit is not null)
            Check(Explicit, "--data");
        else if (Environment is not null)
            Check(Environment, $"${Variable}");
        return this;
    }

    private static void Check(string folder, string givenBy)
    {
        if (!Directory.Exists(folder))
            throw new DataException(
                folder, $"the folder of data sets given by {givenBy}", File.Exists(folder) ? "a file" : "nothing there",
                "correct the path");
    }

    private static string CacheFolder()
    {
        if (OperatingSystem.IsWindows())
            return Special(System.Environment.SpecialFolder.LocalApplicationData);
        return NonEmpty("XDG_CACHE_HOME") ?? Path.Combine(Special(System.Environment.SpecialFolder.UserProfile), ".cache");

        // Unverified: a home that is yet to be made must not become the current folder.
        static string Special(System.Environment.SpecialFolder folder) =>
            System.Environment.GetFolderPath(folder, System.Environment.SpecialFolderOption.DoNotVerify);
    }

    private static string? NonEmpty(string variable) =>
        System.Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
