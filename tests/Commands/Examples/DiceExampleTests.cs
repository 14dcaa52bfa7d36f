using ClaimsSuite.Commands;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Xunit;
using Dice;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Examples;

/// <summary>The suite of one's own that docs/new-paper.md shows, by the same command line as this one's.</summary>
public sealed class DiceExampleTests
{
    [Fact]
    public async Task Its_claim_is_supported_and_its_control_is_not()
    {
        var (code, output, error) = await RunAsync("run", "--controls", "--format", "markdown");

        code.Should().Be(ExitCode.Success, error);
        output.Should().Contain("| D01 more-rolls-are-closer | six-sided | Supported | few - many: half ranges | Supported | Supported |")
            .And.Contain("| D01 control: few rolls in place of many | six-sided |");
    }

    [Fact]
    public async Task It_lists_its_own_claims_only_and_names_no_other_program()
    {
        var (_, list, _) = await RunAsync("list");
        var (code, _, error) = await RunAsync("run", "C01");

        list.Should().StartWith("D01  more-rolls-are-closer").And.NotContain("C01");
        code.Should().Be(ExitCode.Usage);
        error.Should().Be("claims: unknown claim 'C01': expected one of D01; see claims list\n");
    }

    [Fact]
    public void It_comes_without_libtorch() =>
        typeof(DicePaper).Assembly.GetReferencedAssemblies().Select(name => name.Name)
            .Should().NotContain(["TorchSharp", "ClaimsSuite.Engine"]);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var code = await ClaimsCommand.RunAsync(
            arguments, new ClaimsProgram { Papers = [DicePaper.Instance] }, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
