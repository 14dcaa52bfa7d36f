using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

/// <summary>The whole training as one graph of libtorch's automatic differentiation, every update's gradient kept differentiable.</summary>
public sealed class AutogradWitnessTests
{
    [Theory]
    [InlineData(50, 4, 0)]
    [InlineData(10, 1, 0.1)]
    public void Agrees_with_automatic_differentiation_through_the_unrolled_training(int batchSize, int epochs, double lossOffset)
    {
        var problem = Problems.FullSize(batchSize, epochs).ConvertTo<double>() with { LossOffset = lossOffset };
        problem = problem with { EvaluationSteps = [problem.Schedule.Length] };

        var expected = Differentiate(problem);
        var found = LossSensitivity.InputDerivative(problem, evaluation: 0);

        var scale = expected.Max(Math.Abs);
        scale.Should().BePositive();
        found.Cast<double>().Zip(expected, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-11 * scale);
    }

    private static double[] Differentiate(SensitivityProblem<double> problem)
    {
        NativeBackend.Load();
        using var scope = NewDisposeScope();
        var inputs = tensor(problem.Inputs).requires_grad_();
        var labels = tensor(problem.Labels, dtype: int64);
        var initial = problem.InitialWeights;
        Tensor[] weights =
        [
            tensor(initial.W1), tensor(initial.B1), tensor(initial.W2), tensor(initial.B2), tensor(initial.W3), tensor(initial.B3),
        ];
        foreach (var weight in weights)
            weight.requires_grad_();
        foreach (var batch in problem.Schedule)
        {
            var examples = tensor(batch, dtype: int64);
            var loss = MeanLoss(inputs.index_select(0, examples), labels.index_select(0, examples), weights, problem.LossOffset);
            var gradients = autograd.grad([loss], weights, create_graph: true, retain_graph: true);
            weights = [.. weights.Zip(gradients, (weight, gradient) => weight - (gradient * problem.LearningRate))];
        }

        var derivative = autograd.grad([MeanLoss(inputs, labels, weights, problem.LossOffset)], [inputs])[0];
        return derivative.data<double>().ToArray();
    }

    private static Tensor MeanLoss(Tensor x, Tensor labels, Tensor[] weights, double offset)
    {
        var hidden1 = nn.functional.relu(nn.functional.linear(x, weights[0], weights[1]));
        var hidden2 = nn.functional.relu(nn.functional.linear(hidden1, weights[2], weights[3]));
        var outputs = nn.functional.linear(hidden2, weights[4], weights[5]);
        var probabilities = nn.functional.softmax(outputs, 1).gather(1, labels.unsqueeze(1));
        return -(probabilities + offset).log().mean();
    }
}
