using ClaimsSuite.Arpit2017.Capacity;
using ClaimsSuite.Arpit2017.CriticalSamples;
using ClaimsSuite.Arpit2017.Regularisation;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Experiments.Benchmarking;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Benchmarking;

public sealed class WorkloadTests
{
    private static readonly RunContext Context = new(new Replicate("strokes", 1000, 0), Tier.Fast);

    [Fact]
    public void The_followed_run_is_that_of_real_data() => MustBeAs(DynamicsWorkloads.Followed, DynamicsProtocol.Real.Run(Context));

    [Fact]
    public void Networks_are_fitted_as_those_of_the_claims_on_noise_are()
    {
        var fitted = CapacityProtocol.Width(Condition.RandX(1), factor: 2).Run(Context).Training;
        foreach (var hidden in DynamicsWorkloads.FittedWidths)
            DynamicsWorkloads.Fitted(hidden).Training.Should().BeEquivalentTo(
                fitted with { Network = new MlpDesign { Hidden = hidden } }, options => options.RespectingRuntimeTypes());
    }

    [Fact]
    public void Each_regulariser_is_one_of_the_claims()
    {
        DynamicsWorkloads.Regularisers.Should().HaveCount(1 + Regularisers.All.Count);
        foreach (var (regulariser, sweep) in DynamicsWorkloads.Regularisers.Skip(1).Zip(Regularisers.All))
            sweep.Settings.Select(setting => setting.Regularisation).Should().Contain(regulariser.Settings, regulariser.Name);
        var plain = RegularisationProtocol.Arms(Regularisers.Plain).OfType<Arm<DynamicsRun>>().First();
        MustBeAs(DynamicsWorkloads.Regularised(RegularisationSettings.None), plain.Run(Context));
    }

    [Fact]
    public void Networks_of_the_papers_size_are_trained_as_the_paper_tier_trains_them()
    {
        MustBeAnEpochOf(CapacityProtocol.Width(Condition.Real, CapacityProtocol.WidthFactors[^1]), PaperScaleWorkloads.Perceptron, "mnist");
        MustBeAnEpochOf(
            ConvolutionalCapacity.Maps.Arm(Condition.Real, ConvolutionalCapacity.Factors[^1]), PaperScaleWorkloads.Convolutional,
            "cifar-10");

        static void MustBeAnEpochOf(Arm<DynamicsRun> arm, DynamicsWork work, string dataset)
        {
            var run = arm.Run(new RunContext(new Replicate(dataset, 1000, 0), Tier.Paper));
            (work.Training.Network, work.Scaling).Should().Be((run.Training.Network, run.Scaling));
            work.Training.Sgd.Should().Be(run.Training.Sgd with { Epochs = 1 });
        }
    }

    [Theory]
    [InlineData("dynamics", "dynamics")]
    [InlineData("dynamics-plain", "dynamics-plain")]
    [InlineData("fit", "fit-24 fit-48 fit-96")]
    [InlineData("cnn", "cnn-step cnn-gradient")]
    [InlineData("cnn-", "")]
    [InlineData("plain", "")]
    public void A_name_is_that_of_a_workload_or_of_all_of_a_kind(string name, string workloads) =>
        string.Join(' ', Workload.Named(name).Select(workload => workload.Name)).Should().Be(workloads);

    [Fact]
    public void No_two_workloads_share_a_name() => Workload.All.Select(workload => workload.Name).Should().OnlyHaveUniqueItems();

    private static void MustBeAs(DynamicsWork work, DynamicsRun run)
    {
        work.Training.Should().BeEquivalentTo(run.Training, options => options.RespectingRuntimeTypes());
        (work.Examples, work.Validation, work.Scaling).Should().Be((run.Examples, run.Validation, run.Scaling));
        work.Image.Height.Should().Be(run.Downscaled ? 14 : 28);
    }
}
