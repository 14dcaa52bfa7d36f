using System.CommandLine;
namespace ClaimsSuite.Cli;
internal static class DataCommand { public static Command Create(TextWriter output, TextWriter error) { _ = error; return new Command("data", output.NewLine); } }
