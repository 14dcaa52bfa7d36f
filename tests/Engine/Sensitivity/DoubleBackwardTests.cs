using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

public sealed class DoubleBackwardTests
{
    [Fact]
    public void The_comparison_of_the_benchmark_computes_the_same_derivative()
    {
        var problem = Problems.FullSize(epochs: 2) with { EvaluationSteps = [40] };

        var expected = LossSensitivity.InputDerivative(problem, evaluation: 0).Cast<float>().ToArray();
        var found = DoubleBackward.InputDerivative(problem);

        var scale = expected.Max(Math.Abs);
        scale.Should().BePositive();
        found.Should().HaveSameCount(expected);
        found.Zip(expected, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-5f * scale);
    }

    [Fact]
    public void What_it_cannot_do_is_refused()
    {
        var byClass = () => DoubleBackward.InputDerivative(Problems.FullSize(epochs: 1) with { Parts = LossParts.PerClass });

        byClass.Should().Throw<NotSupportedException>().WithMessage("*total cross-entropy*");
    }
}
