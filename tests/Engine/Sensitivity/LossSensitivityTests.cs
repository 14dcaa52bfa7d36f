using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

public sealed class LossSensitivityTests
{
    public static TheoryData<LossParts, bool, double> Variants()
    {
        var variants = new TheoryData<LossParts, bool, double>();
        foreach (var parts in Enum.GetValues<LossParts>())
        {
            foreach (var withReplacement in new[] { false, true })
            {
                variants.Add(parts, withReplacement, 0);
                variants.Add(parts, withReplacement, 0.1);
            }
        }

        return variants;
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Agrees_with_central_differences_of_the_whole_training(LossParts parts, bool withReplacement, double lossOffset)
    {
        var problem = Problems.Tiny(withReplacement: withReplacement) with { Parts = parts, LossOffset = lossOffset };
        var expected = ReferenceTraining.CentralDifferences(problem.Inputs, new ReferenceTraining(problem).Losses);

        for (var evaluation = 0; evaluation < problem.EvaluationSteps.Length; evaluation++)
        {
            for (var part = 0; part < problem.PartCount; part++)
            {
                var found = LossSensitivity.InputDerivative(problem, evaluation, part);
                RelativeError(found, expected, evaluation, part).Should().BeLessThan(1e-7, "evaluation {0}, part {1}", evaluation, part);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Norms_are_those_of_the_derivatives(LossParts parts, bool withReplacement, double lossOffset)
    {
        var problem = Problems.Tiny(withReplacement: withReplacement) with { Parts = parts, LossOffset = lossOffset };
        var result = LossSensitivity.Measure(problem);

        for (var evaluation = 0; evaluation < problem.EvaluationSteps.Length; evaluation++)
        {
            for (var part = 0; part < problem.PartCount; part++)
            {
                var rows = Rows(LossSensitivity.InputDerivative(problem, evaluation, part));
                ShouldBeClose(result.TotalNorms.Of(InputNorm.L1, evaluation, part), rows.Select(row => row.Sum(Math.Abs)));
                ShouldBeClose(result.TotalNorms.Of(InputNorm.L2, evaluation, part), rows.Select(row => Math.Sqrt(row.Sum(v => v * v))));
                ShouldBeClose(result.TotalNorms.Of(InputNorm.LInfinity, evaluation, part), rows.Select(row => row.Max(Math.Abs)));
            }
        }
    }

    [Theory]
    [InlineData(LossParts.Total)]
    [InlineData(LossParts.PerClass)]
    public void The_direct_term_is_the_derivative_at_fixed_weights(LossParts parts)
    {
        var problem = Problems.Tiny() with { Parts = parts };
        var expected = ReferenceTraining.CentralDifferences(problem.Inputs, new ReferenceTraining(problem).LossesAt);
        var result = LossSensitivity.Measure(problem);

        for (var evaluation = 0; evaluation < problem.EvaluationSteps.Length; evaluation++)
        {
            for (var part = 0; part < problem.PartCount; part++)
            {
                var norms = Enumerable.Range(0, problem.Examples)
                    .Select(n => Enumerable.Range(0, 5).Sum(d => Math.Abs(expected[evaluation, part, n, d])));
                ShouldBeClose(result.DirectNorms.Of(InputNorm.L1, evaluation, part), norms, 1e-9);
            }
        }
    }

    [Fact]
    public void Reports_the_training_loss_and_accuracy_at_the_evaluation_times()
    {
        var problem = Problems.Tiny();
        var reference = new ReferenceTraining(problem);
        var losses = reference.Losses(problem.Inputs);

        foreach (var parts in Enum.GetValues<LossParts>())
        {
            var result = LossSensitivity.Measure(problem with { Parts = parts });
            ShouldBeClose(result.TrainingLoss, Enumerable.Range(0, 4).Select(e => losses[e, 0]));
            ShouldBeClose(result.TrainingAccuracy, reference.Accuracies());
        }

        reference.Accuracies().Distinct().Should().HaveCountGreaterThan(1, "an accuracy that never moves would show nothing");
    }

    private static double[][] Rows(double[,] matrix) =>
        [.. matrix.Cast<double>().Chunk(matrix.GetLength(1))];

    private static void ShouldBeClose(ReadOnlySpan<double> found, IEnumerable<double> expected, double tolerance = 1e-12)
    {
        var values = expected.ToArray();
        found.Length.Should().Be(values.Length);
        for (var i = 0; i < values.Length; i++)
            found[i].Should().BeApproximately(values[i], tolerance, "value {0}", i);
    }

    /// <summary>The largest difference over the largest expected value.</summary>
    private static double RelativeError(double[,] found, double[,,,] expected, int evaluation, int part)
    {
        double difference = 0, largest = 0;
        for (var n = 0; n < found.GetLength(0); n++)
        {
            for (var d = 0; d < found.GetLength(1); d++)
            {
                difference = Math.Max(difference, Math.Abs(found[n, d] - expected[evaluation, part, n, d]));
                largest = Math.Max(largest, Math.Abs(expected[evaluation, part, n, d]));
            }
        }

        largest.Should().BePositive("a derivative of zero everywhere would show nothing");
        return difference / largest;
    }
}
