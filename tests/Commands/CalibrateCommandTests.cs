using ClaimsSuite.Cli;
using ClaimsSuite.Commands;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

public sealed class CalibrateCommandTests : IDisposable
{
    private readonly StringWriter _output = new(), _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Refuses_to_simulate_nothing()
    {
        (await ClaimsCommand.RunAsync(["calibrate", "--simulations", "0"], PaperProgram.Instance, _output, _error)).Should().Be(2);

        _error.ToString().Should().Be($"claims: --simulations 0: expected 1 or more{Environment.NewLine}");
        _output.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task Prints_a_row_for_each_criterion_procedure_and_budget()
    {
        await ClaimsCommand.RunAsync(["calibrate", "--simulations", "2"], PaperProgram.Instance, _output, _error);

        var rows = _output.ToString().Split(Environment.NewLine);
        rows.Should().ContainMatch("family-wise      arpit2017, 28 claims, one effect null: any Supported*% of 5.0 %*")
            .And.ContainMatch("family-wise      arpit2017, each effect as required: effect Refuted*% of 2.5 %*")
            .And.ContainMatch("false positives  paired >= 0.5, truth 0: Supported*normal*n = 12*% of 5.0 %*")
            .And.ContainMatch("family-wise      Holm*").And.ContainMatch("coverage         *").And.ContainMatch("power            *")
            .And.ContainMatch("early stop       true effect 1 sd, budget 20:*");
    }
}
