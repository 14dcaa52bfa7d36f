using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Randomness;

public sealed class SeedSequenceTests
{
    private static readonly SeedSequence Root = new(42);

    [Fact]
    public void A_branch_with_a_separator_in_its_name_is_refused_as_it_could_be_a_path() =>
        FluentActions.Invoking(() => Root.Branch("a/b"))
            .Should().Throw<ArgumentException>().WithMessage("*\"a/b\" could be confused with a path*");

    [Theory]
    [InlineData("a / b/c")]
    [InlineData("a/ b")]
    [InlineData("a /b")]
    [InlineData(" b")]
    [InlineData("a ")]
    [InlineData("/")]
    [InlineData("")]
    public void So_are_other_names_that_could_be_confused(string name) =>
        FluentActions.Invoking(() => Root.Branch(name)).Should().Throw<ArgumentException>().WithParameterName(nameof(name));

    [Theory]
    [InlineData("real / randY")]
    [InlineData("randY 0.2, 90 % / peak")]
    [InlineData("control, real")]
    public void A_separator_between_spaces_is_part_of_a_name(string name) => Root.Branch(name).Seed("bootstrap")
        .Should().NotBe(Root.Seed("bootstrap"));

    [Fact]
    public void A_purpose_may_be_a_path_of_names() => Root.Seed("a/b").Should().Be(Root.Branch("a").Seed("b"));

    /// <summary>SHA-256 by Python's hashlib; published tables and stored runs rest on them.</summary>
    [Fact]
    public void Seeds_of_published_results_stay_what_they_are()
    {
        Root.Seed("calibration/sign-flip, Greater/normal/5").Should().Be(7594331729387053803);
        Root.Branch("C03").Branch("real / randY").Seed("bootstrap").Should().Be(1638171367141300057);
        Root.Replicate(3).Branch("control, real").Seed("init").Should().Be(7838652196390555301);
    }
}
