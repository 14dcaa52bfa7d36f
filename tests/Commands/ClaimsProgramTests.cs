using ClaimsSuite.Claims;
using ClaimsSuite.Cli;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Tests.Commands.Store;
using ClaimsSuite.Tests.Data;
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
            Trials.Paper() with { Id = "one", Claims = [Named("C01", "first"), Named("C02", "second")] },
            Trials.Paper() with { Id = "two", Claims = [Named("C01", "third")] },
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

    [Theory]
    [InlineData("unknown command 'frobnicate': expected one of list, plan, run, judge, submit, store, *; see claims --help", "frobnicate")]
    [InlineData("unknown command 'frob\uFFFDnicate': expected one of *", "frob\u001bnicate", "--x")]
    [InlineData("unknown command 'frobnicate': expected one of list, verify, gc, pack; see claims store --help", "store", "frobnicate")]
    [InlineData("expected one of list, plan, *; see claims --help")]
    [InlineData("*'slow'*'fast'*'full'*'paper'; *'none'*'paper'*'authors'", "run", "--tier", "slow", "--protocol", "none")]
    public async Task What_cannot_be_parsed_is_answered_in_one_line(string message, params string[] arguments)
    {
        var end = await ClaimsProcess.HereAsync(arguments);

        (end.Code, end.Output).Should().Be((ExitCode.Usage, ""));
        end.Error.TrimEnd().Should().Match($"claims: {message}").And.NotContain("\n");
        end.Error.Should().NotContain("work,", "workers are not for users");
    }

    [Fact]
    public async Task A_name_that_begins_with_an_at_sign_is_a_name_and_no_file_of_arguments()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["arguments"], "list");

        var end = await ClaimsProcess.HereAsync($"@{folder["arguments"]}");

        (end.Code, end.Output).Should().Be((ExitCode.Usage, ""));
    }

    [Fact]
    public void Papers_of_two_laboratories_make_no_program()
    {
        var mixed = Program with { Papers = [Program.Papers[0], Program.Papers[1] with { Laboratory = new MadeUpLaboratory() }] };

        Program.Laboratory.Should().BeSameAs(MadeUpLaboratory.Instance);
        mixed.Invoking(program => program.Laboratory).Should().Throw<InvalidOperationException>().WithMessage("*share one laboratory*");
    }

    private static Claim Named(string id, string slug) => Trials.Claim(id) with { Slug = slug };
}
