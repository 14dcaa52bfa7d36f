using ClaimsSuite.Cli;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Tests.Suite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

public sealed class ClaimsProgramTests
{
    /// <summary>Two papers, of which each has a C01.</summary>
    private static readonly ClaimsProgram Program = new()
    {
        Papers =
        [
            Trials.Paper() with
            {
                Id = "one",
                Claims = [Trials.Claim("C01") with { Slug = "first" }, Trials.Claim("C02") with { Slug = "second" }],
            },
            Trials.Paper() with { Id = "two", Claims = [Trials.Claim("C01") with { Slug = "third" }] },
        ],
    };

    [Theory]
    [InlineData("one:C01 one:C02 two:C01")]
    [InlineData("one:C02", "C02")]
    [InlineData("one:C01 two:C01", "c01")]
    [InlineData("two:C01", "two:C01")]
    [InlineData("one:C01", "ONE:c01")]
    [InlineData("two:C01", "third")]
    [InlineData("one:C02 two:C01", "two:c01", "second")]
    [InlineData("one:C01 one:C02 two:C01", "C02", "C01", "first")]
    public void Claims_are_chosen_by_id_slug_or_paper_and_id_and_keep_their_order(string expected, params string[] ids) =>
        Program.Select(ids).Select(entry => $"{entry.Paper.Id}:{entry.Claim.Id}").Should().Equal(expected.Split(' '));

    [Fact]
    public void An_unknown_claim_is_answered_with_the_known_ones()
    {
        var select = () => PaperProgram.Instance.Select(["C01", "C99"]);

        select.Should().Throw<UsageException>().WithMessage("unknown claim 'C99': expected one of C01, *");
    }

    [Theory]
    [InlineData("two:C02")]
    [InlineData("three:C01")]
    [InlineData("one")]
    public void A_claim_that_the_paper_does_not_have_is_unknown(string id)
    {
        var select = () => Program.Select([id]);

        select.Should().Throw<UsageException>().WithMessage($"unknown claim '{id}': expected one of C01, C02, C01; see claims list");
    }

    [Fact]
    public void Papers_of_two_laboratories_make_no_program()
    {
        var mixed = Program with { Papers = [Program.Papers[0], Program.Papers[1] with { Laboratory = new MadeUpLaboratory() }] };

        Program.Laboratory.Should().BeSameAs(MadeUpLaboratory.Instance);
        mixed.Invoking(program => program.Laboratory).Should().Throw<InvalidOperationException>().WithMessage("*share one laboratory*");
    }
}
