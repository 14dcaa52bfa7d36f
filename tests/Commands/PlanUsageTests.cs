using ClaimsSuite.Cli;
using ClaimsSuite.Commands;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

/// <summary>The plan command as a user meets it: the paper's own table, and what is refused.</summary>
public sealed class PlanUsageTests
{
    [Fact]
    public async Task The_table_of_the_papers_claims_fits_into_120_columns()
    {
        using StringWriter output = new(), error = new();

        await ClaimsCommand.RunAsync(
            ["plan", "--dataset", "strokes", "--no-calibration", "--details"], PaperProgram.Instance, output, error);

        output.ToString().Split('\n').Should().OnlyContain(line => line.Length <= 120).And.HaveCountGreaterThan(120);
    }

    [Theory]
    [InlineData("--store: expected the name of a folder, found nothing", "--store", "")]
    [InlineData("*claims.dll: expected a store, a folder of runs, found a file", "--store", "PROGRAM")]
    [InlineData("/no/such/store: expected a store, *, found nothing there", "--store", "/no/such/store", "--no-calibration")]
    [InlineData("unknown claim 'C99': *", "C99")]
    [InlineData("--replicates 1: expected 2 or more", "--replicates", "1")]
    public async Task Wrong_usage_is_answered_in_one_line(string message, params string[] arguments)
    {
        var program = typeof(PaperProgram).Assembly.Location;

        var plan = await PlannedRuns.PlanAsync(
            [PlannedRuns.Claim("C01", [1])], 1, arguments.Select(argument => argument == "PROGRAM" ? program : argument));

        (plan.Code, plan.Lines).Should().BeEquivalentTo((2, new[] { "" }));
        plan.Error.Should().NotContain("\n").And.Match($"claims: {message}");
    }
}
