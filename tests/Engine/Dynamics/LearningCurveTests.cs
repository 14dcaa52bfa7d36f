using ClaimsSuite.Data;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Dynamics;

/// <summary>Of networks that predict one distribution whatever the input, so that accuracy and loss are counted by hand.</summary>
public sealed class LearningCurveTests
{
    /// <summary>Labels 2, 2, 0, 1.</summary>
    private static readonly Examples Four = new(new float[16], [2, 2, 0, 1], new ImageShape(1, 2, 2), classes: 3);

    [Fact]
    public void Accuracy_and_loss_of_each_model_are_those_counted_by_hand_at_every_epoch()
    {
        using var data = new TrainingTensors(Four);
        using var ensemble = Constant(2);
        var curve = new LearningCurve(data);

        Predict(ensemble, 0, [0.125, 0.25, 0.625]);
        Predict(ensemble, 1, [0.5, 0.3, 0.2]);
        curve.EpochEnded(ensemble, 0);
        Predict(ensemble, 0, [0.2, 0.5, 0.3]);
        curve.EpochEnded(ensemble, 1);

        curve.Accuracy(0).Should().Equal(0.5, 0.25);
        curve.Accuracy(1).Should().Equal(0.25, 0.25);
        ShouldBe(curve.Loss(0), MeanLog(0.625, 0.625, 0.125, 0.25), MeanLog(0.3, 0.3, 0.2, 0.5));
        ShouldBe(curve.Loss(1), MeanLog(0.2, 0.2, 0.5, 0.3), MeanLog(0.2, 0.2, 0.5, 0.3));
    }

    [Fact]
    public void Accuracy_on_a_part_and_on_the_rest_are_those_counted_by_hand()
    {
        using var data = new TrainingTensors(Four);
        using var ensemble = Constant(2);
        var curve = new LearningCurve(data, part: [true, false, true, true]);

        Predict(ensemble, 0, [0.1, 0.2, 0.7]);
        Predict(ensemble, 1, [0.7, 0.2, 0.1]);
        curve.EpochEnded(ensemble, 0);

        curve.AccuracyOnPart(0).Should().Equal(1 / 3.0);
        curve.AccuracyOnRest(0).Should().Equal(1);
        curve.AccuracyOnPart(1).Should().Equal(1 / 3.0);
        curve.AccuracyOnRest(1).Should().Equal(0);
        new LearningCurve(data).AccuracyOnPart(0).Should().BeEmpty();
    }

    [Fact]
    public void It_is_satisfied_once_all_models_have_reached_the_level_and_without_a_level_never()
    {
        using var data = new TrainingTensors(Four.WithLabels([2, 2, 2, 0], 3));
        using var ensemble = Constant(2);
        LearningCurve most = new(data, stopAt: 0.75), all = new(data, stopAt: 1), none = new(data);
        void ShouldBeSatisfied(double[] first, double[] second, bool expected)
        {
            Predict(ensemble, 0, first);
            Predict(ensemble, 1, second);
            foreach (var curve in new[] { most, all, none })
                curve.EpochEnded(ensemble, 0);
            most.IsSatisfied.Should().Be(expected);
            all.IsSatisfied.Should().BeFalse();
            none.IsSatisfied.Should().BeFalse();
        }

        most.IsSatisfied.Should().BeFalse("nothing has been measured");
        double[] good = [0.1, 0.2, 0.7], bad = [0.7, 0.2, 0.1];
        ShouldBeSatisfied(bad, bad, expected: false);
        ShouldBeSatisfied(good, bad, expected: false);
        ShouldBeSatisfied(bad, good, expected: false);
        ShouldBeSatisfied(good, good, expected: true);
    }

    [Fact]
    public void Of_a_network_that_diverged_the_loss_is_no_number()
    {
        using var data = new TrainingTensors(Four);
        using var ensemble = Constant(1);
        var curve = new LearningCurve(data);

        Predict(ensemble, 0, [double.NaN, double.NaN, double.NaN]);
        curve.EpochEnded(ensemble, 0);

        curve.Loss(0).Should().Equal(double.NaN);
    }

    private static double MeanLog(params double[] probabilities) => -probabilities.Average(Math.Log);

    private static void ShouldBe(double[] values, params double[] expected)
    {
        values.Should().HaveCount(expected.Length);
        values.Zip(expected, (a, b) => Math.Abs(a - b)).Should().OnlyContain(difference => difference < 1e-6);
    }

    private static MlpEnsemble Constant(int models) =>
        new(new MlpShape(4, 3, 3), [.. Enumerable.Range(0, models).Select(model => new SeededRandom((ulong)model))]);

    private static void Predict(MlpEnsemble ensemble, int model, double[] probabilities)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        ensemble.Parameters[4][model].zero_();
        ensemble.Parameters[5][model].copy_(tensor(Array.ConvertAll(probabilities, p => (float)Math.Log(p)), [1, 3]));
    }
}
