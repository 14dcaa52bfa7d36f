using ClaimsSuite.Claims;

namespace ClaimsSuite.Reporting;

/// <summary>How the command line is started, as a user types it; only the program itself knows.</summary>
/// <param name="Program">What stands before the command's name: <c>claims</c>, or <c>dotnet run --project MyPaper --</c>.</param>
public sealed record Invocation(string Program)
{
    /// <summary>Where nobody said how: <c>claims</c>.</summary>
    public static Invocation Usual { get; } = new("claims");

    /// <summary>A command with its arguments, quoted where need be.</summary>
    public string Of(IEnumerable<string> arguments) => $"{Program} {string.Join(' ', arguments.Select(Shell.Quoted))}";

    /// <summary>A hint: a command that begins with <c>claims</c> as it is typed, and anything else as it is.</summary>
    public string Of(string hint) => hint.StartsWith("claims ", StringComparison.Ordinal) ? $"{Program} {hint["claims ".Length..]}" : hint;

    /// <summary>The command that runs one trial again.</summary>
    public string Of(Trial trial) => Of(
    [
        "run", trial.Claim.Id, "--tier", VerdictText.Name(trial.Tier), "--dataset", trial.Dataset,
        "--seed", FormattableString.Invariant($"{trial.Root}"), "--replicates", FormattableString.Invariant($"{trial.Replicates}"),
        .. trial.Protocol == Protocol.Paper ? [] : new[] { "--protocol", VerdictText.Name(trial.Protocol) },
        .. trial.IsControl ? Controls : [],
    ]);

    private static readonly string[] Controls = ["--controls"];
}
