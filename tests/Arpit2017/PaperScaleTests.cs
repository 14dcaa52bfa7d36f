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
            ["C05", "C06", "C07", "C08", "C09", "E12", "E25"],
            "sensitivity is the paper's already, and E12 and E25 are on a map and over widths that are ours");

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
    public void Perceptrons_are_trained_as_the_papers()
    {
        var runs = Runs<DynamicsRun>("mnist").ToList();

        runs.Should().NotBeEmpty();
        foreach (var run in runs)
        {
            run.Training.Sgd.Epochs.Should().Be(1000);
            run.Training.Sgd.LearningRate.Should().BeLessThanOrEqualTo(0.01);
            run.Downscaled.Should().BeFalse("the paper brings images down for loss-sensitivity only");
            run.Training.CriticalSamples?.Lass.Radius.Should().Be(0.3);
        }
    }

    [Theory]
    [InlineData("C10")]
    [InlineData("C13")]
    [InlineData("C14")]
    [InlineData("C18")]
    [InlineData("C21")]
    public void Perceptrons_are_as_large_as_the_papers_and_where_size_is_what_is_asked_for_the_largest_are(string id)
    {
        var runs = Runs<DynamicsRun>("mnist", id).ToList();

        (runs.Max(Hidden), runs.Max(run => run.Examples)).Should().Be((4096, 50_000));
        if (id is "C18" or "C21")
            (runs.Min(Hidden), runs.Min(run => run.Examples)).Should().Be((4096, 50_000));
    }

    [Fact]
    public void Convolutional_networks_are_as_large_and_trained_as_the_papers()
    {
        var runs = Runs<DynamicsRun>("cifar-10").ToList();

        runs.Max(Filters).Should().Be(200);
        Runs<DynamicsRun>("cifar-10", "C04", "C18", "C24", "C27", "C28").Select(Filters).Distinct().Should().Equal(200);
        runs.Select(run => (run.Examples, run.Training.Sgd.Epochs)).Distinct().Should().Equal((50_000, 100));
        foreach (var sgd in runs.Select(run => run.Training.Sgd))
            (sgd.Momentum, sgd.HalvingEpochs, sgd.LearningRate <= 0.01).Should().Be((0.9, 15, true));
    }

    [Fact]
    public void Difficulty_is_that_of_100_networks_of_4096_units_after_an_epoch_of_1000_examples()
    {
        var runs = Runs<DifficultyRun>("mnist").ToList();

        runs.Should().NotBeEmpty();
        foreach (var run in runs)
            (run.Models, run.Examples, ((MlpDesign)run.Network).Hidden, run.Sgd.LearningRate).Should().Be((100, 1000, 4096, 0.01));
    }

    private static int Hidden(DynamicsRun run) => ((MlpDesign)run.Training.Network).Hidden;

    private static int Filters(DynamicsRun run) => ((SmallAlexNetDesign)run.Training.Network).Filters;

    /// <summary>The runs of some claims, or of all, on a data set of the tier.</summary>
    private static IEnumerable<TRun> Runs<TRun>(string dataset, params string[] ids)
        where TRun : RunSpec =>
        from claim in Claims
        where ids.Length == 0 || ids.Contains(claim.Id)
        where Arpit2017Paper.Instance.DatasetsOf(claim, Tier.Paper).Contains(dataset)
        from arm in claim.Arms
        let run = arm.RunOf(new RunContext(new Replicate(dataset, 1000, 0), Tier.Paper))
        where run is TRun
        select (TRun)run;
}
