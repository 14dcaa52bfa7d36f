using ClaimsSuite.Data;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Runs;
using ClaimsSuite.Statistics.Dispersion;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Sensitivity;

public sealed class SensitivityRunTests
{
    private static readonly SensitivityTraining Training = new()
    {
        TrainingSet = TrainingSet.Real,
        Examples = 60,
        Hidden = 8,
        LearningRate = 0.1,
        BatchSize = 20,
        EvaluationEpochs = [1, 3, 4],
    };

    private static readonly SensitivityRun Small = new() { Replicate = new Replicate("strokes", 1000, 0), Training = Training };

    [Fact]
    public void Curves_have_a_value_for_each_evaluation_and_norms_one_for_each_example()
    {
        var values = Execute(Small);

        ValueName<SensitivityRun>[] curves =
        [
            SensitivityValues.Epochs<SensitivityRun>(), SensitivityValues.Accuracy<SensitivityRun>(),
            SensitivityValues.Loss<SensitivityRun>(),
            SensitivityValues.Growth<SensitivityRun>(), SensitivityRun.DirectGini, SensitivityRun.RankCorrelation,
            .. Enum.GetValues<InputNorm>().SelectMany(norm => new[] { SensitivityRun.Gini(norm), SensitivityRun.NormalisedGini(norm) }),
        ];
        ValueName<SensitivityRun>[] norms = [SensitivityRun.DirectNorms, .. Enum.GetValues<InputNorm>().Select(SensitivityRun.Norms)];
        values.ByName.Keys.Should().BeEquivalentTo(curves.Concat(norms).Select(value => value.Name));
        curves.Should().OnlyContain(name => values[name].Length == 3 && values[name].All(double.IsFinite));
        norms.Should().OnlyContain(name => values[name].Length == 60);
        values[SensitivityValues.Epochs<SensitivityRun>()].Should().Equal(1, 3, 4);
    }

    [Fact]
    public void The_last_Gini_coefficients_are_those_of_the_norms_that_are_kept()
    {
        var values = Execute(Small);

        foreach (var norm in Enum.GetValues<InputNorm>())
            values[SensitivityRun.Gini(norm)][^1]
                .Should().Be(Gini.Coefficient(values[SensitivityRun.Norms(norm)]), "of the mean over all t");
        values[SensitivityRun.DirectGini][^1].Should().Be(Gini.Coefficient(values[SensitivityRun.DirectNorms]));
    }

    [Fact]
    public void The_mean_over_t_takes_in_all_evaluations_so_far_or_those_of_the_last_epochs()
    {
        double[] Norms(int? averageOver, params int[] epochs)
        {
            var run = Small with { AverageOver = averageOver, Training = Training with { EvaluationEpochs = epochs } };
            return Execute(run)[SensitivityRun.Norms(InputNorm.L1)];
        }

        double[] first = Norms(averageOver: null, 1), third = Norms(averageOver: 1, 1, 3), fourth = Norms(averageOver: 1, 1, 3, 4);

        ShouldBe(Norms(averageOver: null, 1, 3), first.Zip(third, (a, b) => (a + b) / 2));
        ShouldBe(Norms(averageOver: 2, 1, 3, 4), third.Zip(fourth, (a, b) => (a + b) / 2));
    }

    [Fact]
    public void Where_every_t_counts_alike_one_evaluation_gives_the_plain_coefficient()
    {
        var values = Execute(Small);

        values[SensitivityRun.NormalisedGini(InputNorm.L1)][0]
            .Should().BeApproximately(values[SensitivityRun.Gini(InputNorm.L1)][0], 1e-12);
        values[SensitivityRun.NormalisedGini(InputNorm.L1)][2]
            .Should().NotBeApproximately(values[SensitivityRun.Gini(InputNorm.L1)][2], 1e-6);
    }

    [Fact]
    public void The_direct_term_is_nearly_all_there_is_when_steps_are_tiny()
    {
        var values = Execute(Small with { Training = Training with { LearningRate = 1e-6 } });

        values[SensitivityRun.RankCorrelation][^1].Should().BeGreaterThan(0.999);
        ShouldBe(values[SensitivityRun.DirectNorms], values[SensitivityRun.Norms(InputNorm.L1)], tolerance: 1e-3);
        Execute(Small)[SensitivityRun.RankCorrelation][^1].Should().BeLessThan(0.999, "steps of ordinary length let x shape the weights");
    }

    [Fact]
    public void A_run_that_diverged_is_recorded_as_not_finite_and_does_not_throw()
    {
        var values = Execute(Small with { Training = Training with { LearningRate = 1e20 } });

        values[SensitivityRun.Gini(InputNorm.L1)][^1].Should().Be(double.NaN);
    }

    [Fact]
    public void Unique_classes_give_an_output_to_each_example()
    {
        var problem = Training with { UniqueClasses = true };

        problem.Problem(Strokes.Load(), new(1000), LossParts.Total).Classes.Should().Be(60);
        Training.Problem(Strokes.Load(), new(1000), LossParts.Total).Classes.Should().Be(10);
    }

    [Fact]
    public void The_authors_settings_reach_the_engine()
    {
        var authors = Training with
        {
            LossOffset = 0.1,
            WithReplacement = true,
            BatchSize = 32,
            TrainingSet = TrainingSet.RandX,
            Noise = InputNoise.Uniform,
            Scaling = InputScaling.UnitInterval,
        };

        var problem = authors.Problem(Strokes.Load(), new(1000), LossParts.Total);

        problem.LossOffset.Should().Be(0.1f);
        problem.EvaluationSteps.Should().Equal([2, 6, 8], "an epoch of 60 examples is two updates of 32");
        problem.Schedule.Should().HaveCount(8).And.OnlyContain(batch => batch.Length == 32);
        problem.Schedule.Should().Contain(batch => batch.Distinct().Count() < 32, "of 32 draws from 60 some repeat");
        var values = problem.Inputs.Cast<float>().ToArray();
        values.Should().OnlyContain(value => value >= 0 && value < 1);
        values.Average().Should().BeApproximately(0.5f, 0.01f);
        (values.Select(value => value * value).Average() - 0.25).Should().BeApproximately(1.0 / 12, 0.01);
    }

    [Fact]
    public void Every_setting_that_determines_the_result_is_part_of_the_key()
    {
        SensitivityRun[] specs =
        [
            Small, Small with { Replicate = Small.Replicate with { Dataset = "mnist" } }, Root(1), Replicate(1),
            Small with { Stream = "control" },
            Small with { AverageOver = 2 },
            .. new[]
            {
                Training with { TrainingSet = TrainingSet.RandX }, Training with { UniqueClasses = true }, Training with { Examples = 70 },
                Training with { Hidden = 9 }, Training with { Scaling = InputScaling.UnitInterval },
                Training with { Noise = InputNoise.Uniform },
                Training with { LearningRate = 0.2 }, Training with { BatchSize = 10 }, Training with { WithReplacement = true },
                Training with { LossOffset = 0.1 }, Training with { EvaluationEpochs = [2, 3, 4] },
            }.Select(training => Small with { Training = training }),
        ];

        specs.Select(spec => spec.Key).Should().OnlyHaveUniqueItems();
        (Small with { Training = Training with { EvaluationEpochs = [1, 3, 4] } }).Key.Should().Be(Small.Key);
    }

    [Fact]
    public void The_same_specification_gives_the_same_bits_and_another_root_replicate_or_stream_does_not()
    {
        SensitivityRun[] specs = [Small, Root(1001), Replicate(1), Small with { Stream = "control" }];

        Execute(Small).ByName.Should().BeEquivalentTo(Execute(Small).ByName, options => options.WithStrictOrdering());
        specs.Select(spec => Execute(spec)[SensitivityRun.Gini(InputNorm.L1)][^1]).Should().OnlyHaveUniqueItems();
    }

    private static SensitivityRun Replicate(int number) => Small with { Replicate = Small.Replicate with { Number = number } };

    private static SensitivityRun Root(ulong root) => Small with { Replicate = Small.Replicate with { Root = root } };

    private static RunValues<SensitivityRun> Execute(SensitivityRun run) =>
        run.Execute(Strokes.Load(), CancellationToken.None).As<SensitivityRun>();

    private static void ShouldBe(IEnumerable<double> values, IEnumerable<double> expected, double tolerance = 1e-9) =>
        values.Zip(expected, (a, b) => Math.Abs(a - b) / b).Should().OnlyContain(difference => difference <= tolerance);
}
