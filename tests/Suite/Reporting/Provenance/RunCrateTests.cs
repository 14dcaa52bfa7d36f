using System.Security.Cryptography;
using System.Text.Json;
using ClaimsSuite.Reporting.Provenance;
using ClaimsSuite.Runs;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting.Provenance;

public sealed class RunCrateTests
{
    private static readonly DatasetFacts Mnist = new("mnist", IsSurrogate: false, 10, "1x28x28", new string('a', 64));

    private static readonly RunProvenance Run = new(
        "2 claims, full tier", "claims run C01 C02 --tier full", new DateTimeOffset(2026, 11, 30, 4, 5, 6, TimeSpan.FromHours(1)),
        [Mnist, Mnist with { Name = "copy" }, Mnist with { Name = "dice", IsSurrogate = true, Digest = "nothing, called dice" }],
        new EngineIdentity(6, "e", "linux-x64", "512"),
        new Dictionary<string, string> { ["dotnet"] = "10.0.0", ["engine"] = "none" },
        [new CrateFile("report.json", "Verdicts", "application/json", "{}"u8.ToArray())]);

    [Fact]
    public void The_metadata_has_what_the_profile_asks_for()
    {
        var entities = Entities(Run);

        entities["ro-crate-metadata.json"].GetProperty("about").GetProperty("@id").GetString().Should().Be("./");
        entities["./"].GetProperty("conformsTo").GetProperty("@id").GetString().Should().Be("https://w3id.org/ro/wfrun/process/0.5");
        foreach (var required in new[] { "name", "description", "datePublished", "license", "hasPart", "mentions" })
            entities["./"].TryGetProperty(required, out _).Should().BeTrue(required);
        var action = entities["#run"];
        Type(action).Should().Be("CreateAction");
        action.GetProperty("description").GetString().Should().Be("claims run C01 C02 --tier full");
        action.GetProperty("endTime").GetString().Should().Be("2026-11-30T03:05:06Z", "times are told in UTC");
        TypesOf(entities, action.GetProperty("instrument")).Should().Equal("SoftwareApplication", "SoftwareApplication");
        TypesOf(entities, action.GetProperty("object")).Should().Equal("CreativeWork", "CreativeWork", "CreativeWork");
        TypesOf(entities, action.GetProperty("result")).Should().Equal("File");
    }

    [Fact]
    public void Data_sets_are_told_by_digest_and_files_by_size_and_checksum()
    {
        var entities = Entities(Run);

        entities["#data-1"].GetProperty("identifier").GetString().Should().Be($"sha256:{Mnist.Digest}");
        entities["#data-3"].GetProperty("identifier").GetString().Should().Be("nothing, called dice", "that is no digest");
        entities["#data-3"].GetProperty("name").GetString().Should().Contain("surrogate");
        entities["report.json"].GetProperty("contentSize").GetString().Should().Be("2");
        entities["report.json"].GetProperty("sha256").GetString().Should()
            .Be(Convert.ToHexStringLower(SHA256.HashData("{}"u8)));
        entities["#engine"].GetProperty("softwareVersion").GetString().Should().StartWith("results version 6");
        entities["#claims-suite"].GetProperty("softwareRequirements").GetString().Should().Be("dotnet 10.0.0, engine none");
    }

    [Fact]
    public void Every_reference_leads_to_an_entity_or_out_of_the_crate()
    {
        var entities = Entities(Run);
        HashSet<string> outside = ["https://w3id.org/ro/crate/1.1", "http://schema.org/CompletedActionStatus"];

        var references = entities.Values.SelectMany(entity => entity.EnumerateObject()).SelectMany(property => References(property.Value));

        references.Should().HaveCountGreaterThan(10).And.OnlyContain(id => entities.ContainsKey(id) || outside.Contains(id));
    }

    private static Dictionary<string, JsonElement> Entities(RunProvenance run) => JsonDocument.Parse(RunCrate.Write(run)).RootElement
        .GetProperty("@graph").EnumerateArray().ToDictionary(entity => entity.GetProperty("@id").GetString()!);

    private static string Type(JsonElement entity) => entity.GetProperty("@type").GetString()!;

    private static IEnumerable<string> TypesOf(Dictionary<string, JsonElement> entities, JsonElement references) =>
        References(references).Select(id => Type(entities[id]));

    private static IEnumerable<string> References(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => [value.GetProperty("@id").GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
