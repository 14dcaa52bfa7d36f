using System.CommandLine;
using System.Text.Json;
using ClaimsSuite.Claims;
using ClaimsSuite.Commands.Hosting;

namespace ClaimsSuite.Commands;

/// <summary><c>claims list</c>: what is claimed, and where the paper says so.</summary>
internal static class ListCommand
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static Command Create(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("list", "List the claims.") { json };
        command.SetAction(parsed => context.Output.Write(parsed.GetValue(json) ? Json(context.Program) : Text(context.Program)));
        return command;
    }

    private static string Text(ClaimsProgram program) =>
        string.Concat(
            program.Claims.Select(entry => entry.Claim)
                .Select(claim => $"{claim.Id}  {claim.Slug,-30} {Place(claim),-16} {claim.Statement}\n"));

    private static string Json(ClaimsProgram program) => JsonSerializer.Serialize(
        program.Claims.Select(entry => entry.Claim)
            .Select(claim => new { claim.Id, claim.Slug, claim.Section, claim.Figure, claim.Statement }), Options) + "\n";

    private static string Place(Claim claim) =>
        claim.Figure.Length == 0 ? $"sec. {claim.Section}" : $"sec. {claim.Section}, fig. {claim.Figure}";
}
