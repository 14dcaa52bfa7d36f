using ClaimsSuite.Engine.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// The loss-sensitivity of one evaluation time as libtorch gives it without help: back through training step by step, each
/// update's gradient differentiated once more by automatic differentiation. What <see cref="LossSensitivity"/> is measured against.
/// </summary>
public static class DoubleBackward
{
    /// <summary>
    /// dL_t/dx, [N, D] row by row, for the last evaluation time of <paramref name="problem"/>; total loss, cross-entropy.
    /// </summary>
    /// <param name="problem">What is trained. Weights of all steps are kept, however many.</param>
    /// <exception cref="NotSupportedException">The problem asks for class parts or another loss.</exception>
    public static float[] InputDerivative(SensitivityProblem<float> problem)
    {
        if (problem.Parts != LossParts.Total || problem.LossOffset != 0)
            throw new NotSupportedException("Double backward: expected the total cross-entropy.");
        NativeBackend.Load();
        using var scope = NewDisposeScope();
        var inputs = tensor(problem.Inputs);
        var labels = tensor(problem.Labels, dtype: int64);
        var trajectory = Train(problem, inputs, labels);
        var (adjoint, derivative) = Start(trajectory[^1], inputs.clone().requires_grad_(), labels);
        for (var step = trajectory.Count - 2; step >= 0; step--)
        {
            using var stepScope = NewDisposeScope();
            var examples = tensor(problem.Schedule[step], dtype: int64);
            var batch = inputs.index_select(0, examples).requires_grad_();
            adjoint = Propagate(trajectory[step], adjoint, batch, labels.index_select(0, examples), problem.LearningRate, out var ofBatch);
            derivative.index_add_(0, examples, ofBatch, Scalars.One);
            foreach (var part in adjoint)
                part.MoveToOuterDisposeScope();
        }

        return derivative.data<float>().ToArray();
    }

    private static List<Tensor[]> Train(SensitivityProblem<float> problem, Tensor inputs, Tensor labels)
    {
        var initial = problem.InitialWeights;
        var trajectory = new List<Tensor[]>
        {
            Leaves(
                [tensor(initial.W1), tensor(initial.B1), tensor(initial.W2), tensor(initial.B2), tensor(initial.W3), tensor(initial.B3)]),
        };
        using var rate = problem.LearningRate.ToScalar();
        for (var step = 0; step < problem.EvaluationSteps[^1]; step++)
        {
            using var scope = NewDisposeScope();
            var examples = tensor(problem.Schedule[step], dtype: int64);
            var weights = trajectory[^1];
            var gradients = autograd.grad([Loss(weights, inputs.index_select(0, examples), labels.index_select(0, examples))], weights);
            trajectory.Add(Leaves([.. weights.Zip(gradients, (weight, gradient) => weight.detach().sub(gradient.mul(rate)))]));
            foreach (var weight in trajectory[^1])
                weight.MoveToOuterDisposeScope();
        }

        return trajectory;
    }

    /// <summary>v - r H v, and -r d/dx (g . v) for the examples of the batch.</summary>
    private static Tensor[] Propagate(Tensor[] weights, Tensor[] adjoint, Tensor batch, Tensor labels, float rate, out Tensor ofBatch)
    {
        var gradients = autograd.grad([Loss(weights, batch, labels)], weights, create_graph: true, retain_graph: true);
        var product = gradients.Zip(adjoint, (gradient, v) => gradient.mul(v).sum()).Aggregate((sum, term) => sum.add(term, Scalars.One));
        var second = autograd.grad([product], [.. weights, batch]);
        using var factor = rate.ToScalar();
        ofBatch = second[^1].mul(factor).neg();
        return [.. adjoint.Zip(second, (v, hv) => v.sub(hv.mul(factor)))];
    }

    /// <summary>v_t = dL_t/dtheta_t, and the direct term dL_t/dx.</summary>
    private static (Tensor[] Adjoint, Tensor Direct) Start(Tensor[] weights, Tensor inputs, Tensor labels)
    {
        var derivatives = autograd.grad([Loss(weights, inputs, labels)], [.. weights, inputs]);
        return ([.. derivatives.SkipLast(1)], derivatives[^1]);
    }

    private static Tensor Loss(Tensor[] weights, Tensor x, Tensor labels)
    {
        var hidden1 = nn.functional.relu(nn.functional.linear(x, weights[0], weights[1]));
        var hidden2 = nn.functional.relu(nn.functional.linear(hidden1, weights[2], weights[3]));
        return nn.functional.cross_entropy(nn.functional.linear(hidden2, weights[4], weights[5]), labels);
    }

    private static Tensor[] Leaves(Tensor[] weights) => [.. weights.Select(weight => weight.requires_grad_())];
}
