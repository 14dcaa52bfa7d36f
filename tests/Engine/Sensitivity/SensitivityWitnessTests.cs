using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

/// <summary>Ways of computing the same values that must not differ, or differ by rounding alone.</summary>
public sealed class SensitivityWitnessTests
{
    [Fact]
    public void Single_precision_agrees_with_double_precision_at_full_size()
    {
        var problem = Problems.FullSize(epochs: 3);

        var single = LossSensitivity.Measure(problem);
        var twice = LossSensitivity.Measure(problem.ConvertTo<double>());

        for (var evaluation = 0; evaluation < 3; evaluation++)
        {
            RelativeError(single.TotalNorms, twice.TotalNorms, evaluation).Should().BeLessThan(1e-5);
            RelativeError(single.DirectNorms, twice.DirectNorms, evaluation).Should().BeLessThan(1e-5);
            single.TrainingLoss[evaluation].Should().BeApproximately(twice.TrainingLoss[evaluation], 1e-6);
            single.AdjointGrowth[evaluation].Should().BeApproximately(twice.AdjointGrowth[evaluation], 1e-4);
        }
    }

    [Theory]
    [InlineData(KernelPath.Scalar)]
    [InlineData(KernelPath.Vector)]
    [InlineData(KernelPath.Vector512)]
    public void Every_instruction_path_gives_the_same_values(KernelPath path)
    {
        var problem = Problems.Tiny() with { Parts = LossParts.PerClass, LossOffset = 0.1 };

        var found = LossSensitivity.Measure(problem.ConvertTo<float>(), new() { Path = path });
        var expected = LossSensitivity.Measure(problem);

        for (var evaluation = 0; evaluation < problem.EvaluationSteps.Length; evaluation++)
        {
            for (var part = 0; part < problem.PartCount; part++)
                RelativeError(found.TotalNorms, expected.TotalNorms, evaluation, part).Should().BeLessThan(1e-5);
            found.AdjointGrowth[evaluation].Should().BeApproximately(expected.AdjointGrowth[evaluation], 1e-4);
        }
    }

    [Fact]
    public void A_result_depends_on_nothing_but_its_problem()
    {
        var problem = Problems.Tiny() with { Parts = LossParts.PerClass };

        ShouldBeIdentical(LossSensitivity.Measure(problem), LossSensitivity.Measure(problem));
    }

    [Fact]
    public void Evaluating_at_other_times_as_well_changes_no_value()
    {
        var few = LossSensitivity.Measure(Problems.Tiny() with { EvaluationSteps = [8] });
        var many = LossSensitivity.Measure(Problems.Tiny() with { EvaluationSteps = [0, 2, 8, 9, 12] });

        few.TotalNorms.Of(InputNorm.L1, 0).ToArray().Should().Equal(many.TotalNorms.Of(InputNorm.L1, 2).ToArray());
        few.AdjointGrowth[0].Should().Be(many.AdjointGrowth[2]);
    }

    /// <summary>Largest difference of an l1 norm over the largest norm.</summary>
    internal static double RelativeError(InputNorms found, InputNorms expected, int evaluation, int part = 0)
    {
        double[] values = [.. found.Of(InputNorm.L1, evaluation, part)], references = [.. expected.Of(InputNorm.L1, evaluation, part)];
        return values.Zip(references, (value, reference) => Math.Abs(value - reference)).Max() / references.Max();
    }

    internal static void ShouldBeIdentical(SensitivityResult found, SensitivityResult expected)
    {
        var parts = expected.Parts == LossParts.Total ? 1 : expected.Classes;
        for (var evaluation = 0; evaluation < expected.EvaluationSteps.Length; evaluation++)
        {
            for (var part = 0; part < parts; part++)
            {
                foreach (var norm in Enum.GetValues<InputNorm>())
                {
                    ShouldBeIdentical(found.TotalNorms.Of(norm, evaluation, part), expected.TotalNorms.Of(norm, evaluation, part));
                    ShouldBeIdentical(found.DirectNorms.Of(norm, evaluation, part), expected.DirectNorms.Of(norm, evaluation, part));
                }
            }
        }

        found.TrainingLoss.Should().Equal(expected.TrainingLoss);
        found.TrainingAccuracy.Should().Equal(expected.TrainingAccuracy);
        found.AdjointGrowth.Should().Equal(expected.AdjointGrowth);
    }

    private static void ShouldBeIdentical(ReadOnlySpan<double> found, ReadOnlySpan<double> expected) =>
        found.ToArray().Should().Equal(expected.ToArray());
}
