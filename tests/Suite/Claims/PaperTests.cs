using System.Reflection;
using ClaimsSuite.Claims;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims;

public sealed class PaperTests
{
    [Fact]
    public void Its_claims_are_those_that_types_define_in_the_order_of_their_ids() =>
        Paper.ClaimsOf(new Exporting(typeof(Later), typeof(PaperTests), typeof(Earlier)))
            .Should().Equal(Earlier.Definition, Later.Definition);

    [Fact]
    public void Two_claims_of_one_id_are_refused()
    {
        var find = () => Paper.ClaimsOf(new Exporting(typeof(Earlier), typeof(Later), typeof(Twice)));

        find.Should().Throw<InvalidOperationException>().WithMessage("Two claims have the id C02.");
    }

    [Fact]
    public void A_claim_is_tried_on_the_data_sets_of_its_paper_and_on_others_of_its_own()
    {
        var paper = Trials.Paper(28) with
        {
            Datasets = new Dictionary<Tier, IReadOnlyList<string>> { [Tier.Fast] = ["strokes", "mnist"] },
        };
        var claim = Earlier.Definition with
        {
            Replicates = new Dictionary<Tier, int> { [Tier.Fast] = 12 },
            AlsoOn = [(Tier.Fast, "cifar-10"), (Tier.Full, "svhn")],
        };

        paper.DatasetsOf(claim, Tier.Fast).Should().Equal("strokes", "mnist", "cifar-10");
        paper.DatasetsOf(claim, Tier.Full).Should().BeEmpty("the claim has no such tier");
    }

    [Fact]
    public void A_claim_that_has_data_sets_of_its_own_is_tried_on_none_of_its_papers()
    {
        var paper = Trials.Paper(28) with
        {
            Datasets = new Dictionary<Tier, IReadOnlyList<string>> { [Tier.Fast] = ["strokes"], [Tier.Full] = ["mnist"] },
        };
        var claim = Earlier.Definition with
        {
            Replicates = new Dictionary<Tier, int> { [Tier.Fast] = 12, [Tier.Full] = 12 },
            Datasets = new Dictionary<Tier, IReadOnlyList<string>> { [Tier.Full] = ["cifar-10"] },
            AlsoOn = [(Tier.Full, "svhn")],
        };

        paper.DatasetsOf(claim, Tier.Fast).Should().BeEmpty();
        paper.DatasetsOf(claim, Tier.Full).Should().Equal("cifar-10", "svhn");
    }

    /// <summary>An assembly in which there are these types.</summary>
    private sealed class Exporting(params Type[] types) : Assembly
    {
        public override Type[] GetExportedTypes() => types;
    }

    private static class Earlier
    {
        public static Claim Definition { get; } = Trials.Claim("C01");
    }

    private static class Later
    {
        public static Claim Definition { get; } = Trials.Claim("C02");
    }

    private static class Twice
    {
        public static Claim Again { get; } = Trials.Claim("C02");
    }
}
