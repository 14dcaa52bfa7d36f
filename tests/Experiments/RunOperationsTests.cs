using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Benchmarking;
using ClaimsSuite.Tests.Experiments.Difficulty;
using ClaimsSuite.Tests.Experiments.Dynamics;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments;

/// <summary>The operations that runs foretell, held to those that are counted while they are done.</summary>
public sealed class RunOperationsTests
{
    private static readonly ImageData Data = new(Strokes.Load());

    [Theory]
    [InlineData(false, 50)]
    [InlineData(true, 50)]
    [InlineData(true, int.MaxValue)]
    public void Of_dynamics_on_images_of_either_size_and_on_as_many_as_there_are(bool downscaled, int validation)
    {
        var run = SmallDynamics.With(training => training with { CriticalSamples = null, ValidateAtEnd = true }) with
        {
            Downscaled = downscaled, Validation = validation,
        };
        var counted = new CountedDesign(run.Training.Network);

        (run with { Training = run.Training with { Network = counted } }).Execute();

        run.Operations(Data).Should().Be(counted.Operations).And.BePositive();
    }

    [Fact]
    public void Of_difficulty_over_all_its_networks()
    {
        var run = DifficultyRunTests.Small with { Sgd = DifficultyRunTests.Small.Sgd with { Epochs = 2 } };
        var counted = new CountedDesign(run.Network);

        (run with { Network = counted }).Execute(Data, CancellationToken.None);

        run.Operations(Data).Should().Be(counted.Operations).And.BePositive();
    }

    [Fact]
    public void Of_a_network_whose_operations_nobody_has_counted_none() =>
        SmallDynamics.With(training => training with { Network = new CountedDesign(training.Network) }).Operations(Data).Should().BeNull();
}
