using System.Text.Json;

namespace ClaimsSuite.Tests.Statistics;

/// <summary>SciPy's values, made by fixtures/reference/generate.py.</summary>
internal static class ScipyReference
{
    private static readonly Lazy<JsonElement> Root = new(() =>
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(RepositoryFiles.Path("fixtures", "reference", "scipy.json"))));

    /// <summary>The cases of one section.</summary>
    internal static JsonElement[] Cases(string section) => [.. Root.Value.GetProperty(section).EnumerateArray()];

    internal static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    internal static int Integer(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    internal static double[] Numbers(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(x => x.GetDouble())];

    internal static int[] Integers(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(x => x.GetInt32())];
}
