using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

public sealed class SensitivityResultTests
{
    [Fact]
    public void A_cell_of_the_class_matrix_is_the_mean_over_the_examples_of_its_column()
    {
        var problem = Problems.Tiny() with { Parts = LossParts.PerClass };
        var result = LossSensitivity.Measure(problem);

        var matrix = result.ClassMatrix(evaluation: 2, InputNorm.L2);

        for (var i = 0; i < 3; i++)
        {
            var norms = result.TotalNorms.Of(InputNorm.L2, 2, i).ToArray();
            for (var j = 0; j < 3; j++)
                matrix[i, j].Should().BeApproximately(norms.Where((_, n) => problem.Labels[n] == j).Average(), 1e-15);
        }
    }

    [Fact]
    public void The_column_of_a_class_without_examples_is_not_a_number()
    {
        var tiny = Problems.Tiny();
        var twoOfThree = tiny with { Parts = LossParts.PerClass, Labels = [.. tiny.Labels.Select(label => label % 2)] };

        var matrix = LossSensitivity.Measure(twoOfThree).ClassMatrix(3);

        matrix[0, 2].Should().Be(double.NaN);
        matrix[2, 0].Should().Be(0, "a class without examples has no loss");
        matrix[0, 1].Should().BePositive();
    }

    [Fact]
    public void The_class_matrix_of_a_total_loss_is_refused()
    {
        var act = () => LossSensitivity.Measure(Problems.Tiny()).ClassMatrix(0);

        act.Should().Throw<InvalidOperationException>().WithMessage("ClassMatrix: expected a result with Parts = PerClass, found Total*");
    }

    [Fact]
    public void Before_the_first_update_all_is_direct_and_nothing_has_grown()
    {
        var result = LossSensitivity.Measure(Problems.Tiny());

        result.TotalNorms.Of(InputNorm.L1, 0).ToArray().Should().Equal(result.DirectNorms.Of(InputNorm.L1, 0).ToArray());
        result.AdjointGrowth[0].Should().Be(1);
        result.TotalNorms.Of(InputNorm.L1, 3).ToArray().Should().NotEqual(result.DirectNorms.Of(InputNorm.L1, 3).ToArray());
    }

    [Fact]
    public void A_run_that_diverges_is_flagged()
    {
        var result = LossSensitivity.Measure(Problems.Tiny().ConvertTo<float>() with { LearningRate = 1e20f });

        result.IsFinite.Should().BeFalse();
        LossSensitivity.Measure(Problems.Tiny()).IsFinite.Should().BeTrue();
    }

    [Fact]
    public void There_is_no_norm_beyond_the_last_evaluation_or_part()
    {
        var norms = LossSensitivity.Measure(Problems.Tiny()).TotalNorms;

        FluentActions.Invoking(() => norms.Of(InputNorm.L1, 4).Length).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => norms.Of(InputNorm.L1, 0, part: 1).Length).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => norms.Of(InputNorm.L1, -1).Length).Should().Throw<ArgumentOutOfRangeException>();
    }
}
