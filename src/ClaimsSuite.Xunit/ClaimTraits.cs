namespace ClaimsSuite.Xunit;

/// <summary>The traits of claim tests, for <c>dotnet test --filter</c>.</summary>
public static class ClaimTraits
{
    /// <summary>The claim's id: <c>Claim=C05</c>.</summary>
    public const string Claim = "Claim";

    /// <summary><c>Tier=Fast</c> or <c>Tier=Full</c>.</summary>
    public const string Tier = "Tier";

    /// <summary>The paper's section: <c>Section=3.2</c>.</summary>
    public const string Section = "Section";

    /// <summary>The data set's name: <c>Dataset=mnist</c>.</summary>
    public const string Dataset = "Dataset";
}
