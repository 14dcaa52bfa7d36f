using ClaimsSuite.Engine.Training;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Training;

public sealed class SgdSettingsTests
{
    [Fact]
    public void The_rate_is_halved_every_fifteen_epochs_and_stays_as_it_is_without_a_schedule()
    {
        var sgd = new SgdSettings { LearningRate = 0.01, BatchSize = 50, Epochs = 40, Momentum = 0.9, HalvingEpochs = 15 };

        new[] { 0, 14, 15, 29, 30, 45 }.Select(epoch => sgd.StepIn(epoch).LearningRate)
            .Should().Equal(0.01, 0.01, 0.005, 0.005, 0.0025, 0.00125);
        sgd.StepIn(3).Momentum.Should().Be(0.9);
        (sgd with { HalvingEpochs = 0 }).StepIn(100).LearningRate.Should().Be(0.01);
    }
}
