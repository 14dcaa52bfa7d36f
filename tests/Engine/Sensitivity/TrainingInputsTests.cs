using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

public sealed class TrainingInputsTests
{
    [Fact]
    public void Every_epoch_shows_every_example_once_in_an_order_of_its_own()
    {
        var schedule = MinibatchSchedule.ShuffledEpochs(new SeededRandom(1), examples: 10, batchSize: 4, epochs: 3);

        schedule.Select(batch => batch.Length).Should().Equal(4, 4, 2, 4, 4, 2, 4, 4, 2);
        var epochs = schedule.SelectMany(batch => batch).Chunk(10).ToArray();
        epochs.Should().OnlyContain(epoch => epoch.Order().SequenceEqual(Enumerable.Range(0, 10)));
        epochs.Select(epoch => string.Join(' ', epoch)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Draws_with_replacement_cover_all_examples_evenly_and_repeat_some_within_a_batch()
    {
        var schedule = MinibatchSchedule.WithReplacement(new SeededRandom(2), examples: 20, batchSize: 32, steps: 500);

        schedule.Should().HaveCount(500).And.OnlyContain(batch => batch.Length == 32 && batch.Distinct().Count() < 32);
        schedule.SelectMany(batch => batch).CountBy(n => n).Should().HaveCount(20)
            .And.OnlyContain(count => Math.Abs(count.Value - 800) < 140, "five standard deviations of 800 are about 138");
    }

    [Fact]
    public void Initial_weights_and_biases_spread_to_one_over_the_root_of_the_fan_in()
    {
        var weights = MlpInitialisation.UniformByFanIn<double>(new SeededRandom(3), inputs: 100, hidden1: 64, hidden2: 25, classes: 40);

        ShouldSpread(weights.W1.Cast<double>(), 0.1);
        ShouldSpread(weights.W2.Cast<double>(), 0.125);
        ShouldSpread(weights.W3.Cast<double>(), 0.2);
        ShouldSpread(weights.B1, 0.1);
        ShouldSpread(weights.B2, 0.125);
        ShouldSpread(weights.B3, 0.2);
    }

    [Fact]
    public void Both_precisions_start_from_the_same_weights()
    {
        var single = MlpInitialisation.UniformByFanIn<float>(new SeededRandom(4), 7, 5, 3, 2);
        var twice = MlpInitialisation.UniformByFanIn<double>(new SeededRandom(4), 7, 5, 3, 2);

        twice.W1.Cast<double>().Should().Equal(single.W1.Cast<float>().Select(w => (double)w));
        twice.B3.Should().Equal(single.B3.Select(w => (double)w));
    }

    private static void ShouldSpread(IEnumerable<double> values, double bound)
    {
        var all = values.ToArray();
        all.Should().OnlyContain(value => Math.Abs(value) <= bound);
        all.Max().Should().BeGreaterThan(0.8 * bound);
        all.Min().Should().BeLessThan(-0.8 * bound);
    }
}
