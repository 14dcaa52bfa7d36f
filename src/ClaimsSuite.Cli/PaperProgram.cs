using ClaimsSuite.Arpit2017;
using ClaimsSuite.Commands;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Reporting;

namespace ClaimsSuite.Cli;

/// <summary>The program of this repository: its papers, and the commands that only they need.</summary>
internal static class PaperProgram
{
    /// <summary>The program, as it is started in the repository.</summary>
    public static ClaimsProgram Instance { get; } = new()
    {
        Papers = [Arpit2017Paper.Instance],
        Invocation = new Invocation("dotnet run -c Release --project src/ClaimsSuite.Cli --"),
        Assembly = typeof(PaperProgram).Assembly,
        Commands =
        [
            DataCommand.Create, MapCommand.Create, (output, _) => BenchCommand.Create(output), (output, _) => MemoryCommand.Create(output),
        ],
    };
}
