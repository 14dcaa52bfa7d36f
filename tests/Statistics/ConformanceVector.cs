using System.Text.Json;

namespace ClaimsSuite.Tests.Statistics;

/// <summary>One case of fixtures/conformance, made by fixtures/conformance/make.py.</summary>
/// <param name="Name">Unique in its procedure.</param>
/// <param name="Input">What the procedure is given.</param>
/// <param name="Expected">What it must give, null where it must refuse.</param>
internal sealed record ConformanceVector(string Name, JsonElement Input, JsonElement Expected)
{
    /// <summary>The cases of one procedure, for a version that the tests know.</summary>
    internal static ConformanceVector[] All(string procedure)
    {
        var file = Read(procedure);
        return file.Integer("version") == 1
            ? [.. file.GetProperty("cases").EnumerateArray().Select(Case)]
            : throw new InvalidDataException($"{procedure}.json has version {file.Integer("version")}; the tests know version 1.");

        static ConformanceVector Case(JsonElement x) =>
            new(x.GetProperty("name").GetString()!, x.GetProperty("input"), x.GetProperty("expected"));
    }

    /// <summary>The whole file.</summary>
    internal static JsonElement Read(string procedure) =>
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(RepositoryFiles.Path("fixtures", "conformance", $"{procedure}.json")));

    internal static bool IsNull(JsonElement element, string name) => element.GetProperty(name).ValueKind == JsonValueKind.Null;
}
