using System.Diagnostics;
using ClaimsSuite.Claims;
using ClaimsSuite.Reporting;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

public sealed class InvocationTests
{
    private static readonly Invocation FromSource = new("dotnet run --");
    private static readonly Claim Claim = Trials.Claim("C05");

    [Fact]
    public void Arguments_follow_the_program_and_those_with_spaces_are_quoted()
    {
        string[] arguments = ["run", "C01", "--dataset", "/home/some body/images", "--seed", "7"];

        Invocation.Usual.Of(arguments).Should().Be("claims run C01 --dataset '/home/some body/images' --seed 7");
        FromSource.Of(arguments).Should().Be("dotnet run -- run C01 --dataset '/home/some body/images' --seed 7");
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("a\ntouch PWNED\n#")]
    [InlineData("$(touch PWNED) `id` \"x\" \\ ; | & * ~")]
    [InlineData("\u001b[2J\r it's \\ \u0085\u202e \t")]
    [InlineData("")]
    public async Task What_is_quoted_is_read_back_by_bash_as_it_was_and_stays_one_line(string argument)
    {
        Line().Where(letter => char.IsControl(letter)).Should().BeEmpty("a terminal would obey it, and a line would end");
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash is not here");
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardOutput = true, ArgumentList = { "-c", Line() } };

        using var bash = Process.Start(start)!;

        (await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Be($"[{argument}][end]");

        string Line() => new Invocation("printf '[%s]'").Of([argument, "end"]);
    }

    [Fact]
    public void A_hint_that_names_the_program_is_told_as_it_is_started_here_and_any_other_is_left()
    {
        FromSource.Of("claims data pull mnist").Should().Be("dotnet run -- data pull mnist");
        Invocation.Usual.Of("claims data pull mnist").Should().Be("claims data pull mnist");
        FromSource.Of("copy claims there").Should().Be("copy claims there");
    }

    [Fact]
    public void A_trial_is_run_again_by_all_that_it_was()
    {
        var trial = new Trial(Trials.Paper(), Claim, Tier.Full, "mnist", Root: 1000, Replicates: 12);

        Invocation.Usual.Of(trial).Should().Be("claims run C05 --tier full --dataset mnist --seed 1000 --replicates 12");
        Invocation.Usual.Of(trial with { Dataset = "my images", Protocol = Protocol.Authors, IsControl = true }).Should().Be(
            "claims run C05 --tier full --dataset 'my images' --seed 1000 --replicates 12 --protocol authors --controls");
    }
}
