using ClaimsSuite.Arpit2017;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments.Difficulty;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

/// <summary>The numbers of the paper tier are the paper's, as section 2 and the figures give them.</summary>
public sealed class PaperScaleTests
{
    private static readonly IReadOnlyList<Claim> Claims =
        [.. Arpit2017Paper.Instance.Claims.Where(claim => claim.Replicates.ContainsKey(Tier.Paper))];

    [Fact]
    public void Every_claim_of_the_paper_has_it_but_those_whose_full_tier_is_the_papers_own() =>
        Arpit2017Paper.Instance.Claims.Except(Claims).Select(claim => claim.Id).Should().Equal(
            ["C05", "C06", "C07", "C08", "C09", "E12"], "sensitivity is the paper's already, and E12 is on a map that is ours");

    [Theory]
    [InlineData("C01", "mnist")]
    [InlineData("C13", "mnist")]
    [InlineData("C04", "cifar-10")]
    [InlineData("C16", "cifar-10")]
    [InlineData("C24", "cifar-10")]
    [InlineData("E10", "cifar-10")]
    [InlineData("C18", "mnist cifar-10")]
    [InlineData("C20", "mnist cifar-10")]
    public void A_claim_is_tried_where_the_paper_makes_it(string id, string datasets) =>
        string.Join(' ', Arpit2017Paper.Instance.DatasetsOf(Claims.Single(claim => claim.Id == id), Tier.Paper)).Should().Be(datasets);

    [Fact]
    public void Followed_perceptrons_are_as_large_and_trained_as_slowly_as_the_papers()
    {
        var runs = Runs<DynamicsRun>("mnist").ToList();

        runs.Max(Hidden).Should().Be(4096);
        runs.Max(run => run.Examples).Should().Be(50_000);
        foreach (var run in runs)
        {
            run.Training.Sgd.Epochs.Should().Be(1000);
            run.Training.Sgd.LearningRate.Should().BeLessThanOrEqualTo(0.01);
            run.Downscaled.Should().BeFalse("the paper brings images down for loss-sensitivity only");
            run.Training.CriticalSamples?.Lass.Radius.Should().Be(0.3);
        }
    }

    [Fact]
    public void Convolutional_networks_are_as_large_and_trained_as_the_papers()
    {
        var runs = Runs<DynamicsRun>("cifar-10").ToList();

        runs.Max(run => ((SmallAlexNetDesign)run.Training.Network).Filters).Should().Be(200);
        runs.Select(run => run.Examples).Distinct().Should().Equal(50_000);
        foreach (var sgd in runs.Select(run => run.Training.Sgd))
            (sgd.Momentum, sgd.HalvingEpochs).Should().Be((0.9, 15));
    }

    [Fact]
    public void Difficulty_is_that_of_100_networks_of_4096_units_after_an_epoch_of_1000_examples()
    {
        foreach (var run in Runs<DifficultyRun>("mnist"))
            (run.Models, run.Examples, ((MlpDesign)run.Network).Hidden, run.Sgd.LearningRate).Should().Be((100, 1000, 4096, 0.01));
    }

    private static int Hidden(DynamicsRun run) => ((MlpDesign)run.Training.Network).Hidden;

    /// <summary>The runs of all claims on a data set of the tier.</summary>
    private static IEnumerable<TRun> Runs<TRun>(string dataset)
        where TRun : RunSpec =>
        from claim in Claims
        where Arpit2017Paper.Instance.DatasetsOf(claim, Tier.Paper).Contains(dataset)
        from arm in claim.Arms
        let run = arm.RunOf(new RunContext(new Replicate(dataset, 1000, 0), Tier.Paper))
        where run is TRun
        select (TRun)run;
}
