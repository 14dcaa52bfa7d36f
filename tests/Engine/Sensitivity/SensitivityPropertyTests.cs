using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Statistics.Randomness;
using CsCheck;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

/// <summary>Identities that hold for every network and schedule.</summary>
public sealed class SensitivityPropertyTests
{
    private static readonly Gen<SensitivityProblem<double>> AnyProblem =
        from seed in Gen.ULong
        from examples in Gen.Int[1, 20]
        from inputs in Gen.Int[1, 18]
        from hidden in Gen.Select(Gen.Int[1, 9], Gen.Int[1, 17])
        from classes in Gen.Int[1, 20]
        from batch in Gen.Int[1, 20]
        from steps in Gen.Int[0, 6]
        from offset in Gen.OneOf(Gen.Const(0.0), Gen.Const(0.1))
        let random = new SeededRandom(seed)
        let schedule = MinibatchSchedule.WithReplacement(random, examples, batch, steps)
        select Problems.Of(random, examples, inputs, hidden.Item1, hidden.Item2, classes, schedule) with { LossOffset = offset };

    [Fact]
    public void The_parts_of_the_classes_sum_to_the_total() =>
        AnyProblem.Sample(
            problem =>
            {
                var perClass = problem with { Parts = LossParts.PerClass };
                var total = LossSensitivity.InputDerivative(problem, 0);
                var sum = new double[total.GetLength(0), total.GetLength(1)];
                for (var part = 0; part < perClass.PartCount; part++)
                    Add(sum, LossSensitivity.InputDerivative(perClass, 0, part));
                return Distance(sum, total) <= 1e-13;
            },
            iter: 40);

    [Fact]
    public void An_example_that_no_update_saw_has_the_direct_term_alone() =>
        AnyProblem.Sample(
            problem =>
            {
                var result = LossSensitivity.Measure(problem);
                var seen = problem.Schedule.SelectMany(batch => batch).ToHashSet();
                double[] total = [.. result.TotalNorms.Of(InputNorm.L1, 0)], direct = [.. result.DirectNorms.Of(InputNorm.L1, 0)];
                return Enumerable.Range(0, problem.Examples).All(n => seen.Contains(n) || total[n] == direct[n]);
            },
            iter: 60);

    [Fact]
    public void The_order_within_a_minibatch_does_not_matter() =>
        AnyProblem.Sample(
            problem =>
            {
                var reversed = problem with { Schedule = [.. problem.Schedule.Select(batch => batch.Reverse().ToArray())] };
                return Distance(LossSensitivity.InputDerivative(reversed, 0), LossSensitivity.InputDerivative(problem, 0)) <= 1e-13;
            },
            iter: 40);

    [Fact]
    public void Without_learning_the_total_is_the_direct_term() =>
        AnyProblem.Sample(
            problem =>
            {
                var result = LossSensitivity.Measure(problem with { LearningRate = 0 });
                return result.TotalNorms.Of(InputNorm.L1, 0).SequenceEqual(result.DirectNorms.Of(InputNorm.L1, 0));
            },
            iter: 40);

    private static void Add(double[,] sum, double[,] term)
    {
        for (var n = 0; n < sum.GetLength(0); n++)
        {
            for (var d = 0; d < sum.GetLength(1); d++)
                sum[n, d] += term[n, d];
        }
    }

    private static double Distance(double[,] a, double[,] b)
    {
        var largest = 0.0;
        for (var n = 0; n < a.GetLength(0); n++)
        {
            for (var d = 0; d < a.GetLength(1); d++)
                largest = Math.Max(largest, Math.Abs(a[n, d] - b[n, d]));
        }

        return largest;
    }
}
