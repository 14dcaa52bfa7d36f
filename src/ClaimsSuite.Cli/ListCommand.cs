using System.CommandLine;
using System.Text.Json;
using ClaimsSuite.Claims;
using ClaimsSuite.Tests.Claims;

namespace ClaimsSuite.Cli;

/// <summary><c>claims list</c>: what is claimed, and where the paper says so.</summary>
internal static class ListCommand
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create(TextWriter output)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("list", "List the claims.") { json };
        command.SetAction(parsed => output.Write(parsed.GetValue(json) ? Json() : Text()));
        return command;
    }

    private static string Text() =>
        string.Concat(Suite.Catalog.Claims.Select(claim => $"{claim.Id}  {claim.Slug,-30} {Place(claim),-16} {claim.Statement}\n"));

    private static string Json() => JsonSerializer.Serialize(
        Suite.Catalog.Claims.Select(claim => new { claim.Id, claim.Slug, claim.Section, claim.Figure, claim.Statement }), Options) + "\n";

    private static string Place(ClaimDefinition claim) => claim.Figure.Length == 0 ? $"sec. {claim.Section}" : $"sec. {claim.Section}, fig. {claim.Figure}";
}
