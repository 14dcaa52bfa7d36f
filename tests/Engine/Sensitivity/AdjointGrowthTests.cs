using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

public sealed class AdjointGrowthTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(4, 2)]
    [InlineData(8, 0)]
    public void Growth_is_that_of_the_derivative_with_respect_to_the_weights_on_the_way_back(double learningRate, int peak)
    {
        var problem = Problems.Tiny() with { LearningRate = learningRate, EvaluationSteps = [8] };
        var lengths = Enumerable.Range(0, 9).Select(step => WeightDerivativeLength(problem, step)).ToArray();

        Array.IndexOf(lengths, lengths.Max()).Should().Be(peak, "a peak between the ends tells the largest from the last");
        var growth = LossSensitivity.Measure(problem).AdjointGrowth.Single();

        (growth / (lengths.Max() / lengths[8])).Should().BeApproximately(1, 1e-6);
    }

    /// <summary>||dL_8/dtheta_s|| by central differences: the same training, taken up after <paramref name="step"/> updates.</summary>
    private static double WeightDerivativeLength(SensitivityProblem<double> problem, int step)
    {
        var rest = problem with
        {
            InitialWeights = new ReferenceTraining(problem).WeightsAfter(step),
            Schedule = problem.Schedule[step..],
            EvaluationSteps = [8 - step],
        };
        var weights = rest.InitialWeights;
        var squares = 0.0;
        foreach (var layer in new Array[] { weights.W1, weights.B1, weights.W2, weights.B2, weights.W3, weights.B3 })
        {
            for (var i = 0; i < layer.Length; i++)
                squares += Math.Pow((LossWith(rest, layer, i, 1e-5) - LossWith(rest, layer, i, -1e-5)) / 2e-5, 2);
        }

        return Math.Sqrt(squares);
    }

    /// <summary>The last loss when one weight starts out changed.</summary>
    private static double LossWith(SensitivityProblem<double> problem, Array layer, int index, double change)
    {
        ref var weight = ref Unsafe.Add(ref Unsafe.As<byte, double>(ref MemoryMarshal.GetArrayDataReference(layer)), index);
        var before = weight;
        weight += change;
        var loss = new ReferenceTraining(problem).Losses(problem.Inputs)[0, 0];
        weight = before;
        return loss;
    }
}
