using ClaimsSuite.Cli;
using ClaimsSuite.Commands;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Tests.Data;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

/// <summary>
/// Command lines of known words, numbers and anything. What would train ends at its store, which is a file; what a worker or a download
/// is told is left out.
/// </summary>
public sealed class CommandLineFuzzTests : IDisposable
{
    private static readonly string[] Words =
    [
        "C01", "C24", "easy-examples", "arpit2017:C05", "--tier", "fast", "full", "--protocol", "paper", "authors", "--dataset",
        "strokes", "--seed", "--replicates", "--controls", "--early-stop", "--fresh", "--workers", "--shard", "1/2", "9/8", "--shards",
        "--sbatch", "--sbatch=-p", "--format", "json", "--details", "--out", "--against", "--crate", "/dev/null", "--json",
        "--simulations", "--no-calibration", "list", "verify", "gc", "--help", "--version", "--", "-", "=", "@x", "[diagram]", "", "0",
        "-1", "2", "4", "1000", "2147483647", "2147483648", "18446744073709551616", "1e9", "0,1", "NaN",
    ];
    private static readonly Gen<string> Argument = Gen.Frequency((8, OneOf(Words)), (2, Gen.String[0, 12]));
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new(), _error = new();

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Every_command_line_is_answered_by_a_status_and_whole_lines()
    {
        var root = ClaimsCommand.Root(PaperProgram.Instance, _output, _error);
        Gen.Select(OneOf("run", "judge", "plan", "submit", "store", "history", "list", "list-of-none"), Argument.Array[0, 8])
            .Where((_, arguments) => !arguments.Any(argument => argument is "work" or "data"))
            .Sample(
                (command, arguments) =>
                {
                    _error.GetStringBuilder().Clear();
                    _output.GetStringBuilder().Clear();
                    var code = ClaimsCommand.InvokeAsync(root, [command, .. arguments, .. Ending(command)], _output, _error)
                        .GetAwaiter().GetResult();

                    code.Should().BeOneOf(ExitCode.Success, ExitCode.Unexpected, ExitCode.Usage, ExitCode.Incomplete);
                    var lines = _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
                    lines.Where(line => !line.StartsWith("claims: ", StringComparison.Ordinal) || line.Any(OneLine.Obeyed))
                        .Should().BeEmpty();
                    if (code == ExitCode.Usage)
                        lines.Should().NotBeEmpty();
                },
                iter: FuzzCount.Cases, threads: 1);
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    /// <summary>Ends what would train, and lets nothing be submitted.</summary>
    private string[] Ending(string command) => command switch
    {
        "run" or "judge" or "plan" => ["--store", _folder.Write("file", [1])],
        "submit" => ["--store", _folder["store"], "--dry-run"],
        "store" or "history" => ["--store", Directory.CreateDirectory(_folder["empty"]).FullName],
        _ => [],
    };
}
