using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

public sealed class SensitivityMemoryTests
{
    private static readonly SensitivityProblem<double> Problem = Problems.Tiny() with { Parts = LossParts.PerClass };

    /// <summary>Padded to 8 doubles a row: 4 rows of 5 + 1, 4 + 1 rows of 3, 3 + 1 rows of 3.</summary>
    private const int SetBytes = (4 + 5 + 4) * 8 * sizeof(double);

    /// <summary>12 examples of 5 + 1 values, padded to 8.</summary>
    private const int DerivativeBytes = 12 * 8 * sizeof(double);

    [Fact]
    public void Without_need_all_weights_are_stored_and_all_adjoints_go_together()
    {
        var cost = LossSensitivity.Measure(Problem).Cost;

        cost.Should().Be(new SensitivityCost(11 * SetBytes, 1, 12 * DerivativeBytes, 1, AdjointSteps: 3 * (3 + 8 + 10)));
        cost.TrajectoryBytes.Should().Be(Problem.TrajectoryBytes, "the problem tells it in advance");
    }

    [Theory]
    [InlineData(11, 1)]
    [InlineData(10, 2)]
    [InlineData(7, 2)]
    [InlineData(6, 3)]
    public void Checkpoints_keep_within_the_limit_and_change_no_bit(int sets, int interval)
    {
        var result = LossSensitivity.Measure(Problem, new() { TrajectoryLimit = sets * SetBytes });

        result.Cost.CheckpointInterval.Should().Be(interval);
        result.Cost.TrajectoryBytes.Should().BeLessThanOrEqualTo(sets * SetBytes);
        SensitivityWitnessTests.ShouldBeIdentical(result, LossSensitivity.Measure(Problem));
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(11, 2)]
    [InlineData(5, 3)]
    [InlineData(1, 12)]
    public void Groups_of_adjoints_keep_within_the_limit_and_change_no_bit(int together, int sweeps)
    {
        var options = new SensitivityOptions { InputDerivativeLimit = together * DerivativeBytes, TrajectoryLimit = 7 * SetBytes };

        var result = LossSensitivity.Measure(Problem, options);

        result.Cost.Sweeps.Should().Be(sweeps);
        result.Cost.InputDerivativeBytes.Should().Be(together * DerivativeBytes);
        SensitivityWitnessTests.ShouldBeIdentical(result, LossSensitivity.Measure(Problem));
    }

    [Theory]
    [InlineData(196, 5)]
    [InlineData(400, 4)]
    public void No_more_adjoints_go_together_than_caches_hold_but_at_least_four(int inputs, int together)
    {
        var problem = Problems.Of(new SeededRandom(3), 1000, inputs, 4, 3, 3, [.. Enumerable.Repeat<int[]>([0], 8)]).ConvertTo<float>();

        var cost = LossSensitivity.Measure(problem with { EvaluationSteps = [.. Enumerable.Range(0, 9)] }).Cost;

        cost.Sweeps.Should().Be((9 + together - 1) / together);
        cost.InputDerivativeBytes.Should().Be(together * 1000L * ((inputs + 16) / 16 * 16) * sizeof(float));
    }

    [Fact]
    public void A_trajectory_limit_that_no_spacing_fits_is_told_with_what_would()
    {
        var act = () => LossSensitivity.Measure(Problem, new() { TrajectoryLimit = (6 * SetBytes) - 1 });

        act.Should().Throw<ArgumentException>().WithMessage(
            "TrajectoryLimit: expected at least 4992 bytes (10 steps, weights of 832 bytes), found 4991; raise it.");
    }

    [Fact]
    public void A_derivative_limit_below_one_adjoint_is_told_with_what_would_do()
    {
        var act = () => LossSensitivity.Measure(Problem, new() { InputDerivativeLimit = DerivativeBytes - 1 });

        act.Should().Throw<ArgumentException>().WithMessage(
            "InputDerivativeLimit: expected at least 768 bytes, one derivative of 12 examples, found 767; raise it.");
    }
}
