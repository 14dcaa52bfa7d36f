using ClaimsSuite.Engine.Sensitivity;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

/// <summary>
/// The same training, written the plain way in double precision: one example after another, textbook back-propagation,
/// nothing shared with the code under test.
/// </summary>
internal sealed class ReferenceTraining(SensitivityProblem<double> problem)
{
    private readonly double _offset = problem.LossOffset;

    /// <summary>L_t of every evaluation time and part, [evaluations, parts].</summary>
    public double[,] Losses(double[,] inputs)
    {
        var losses = new double[problem.EvaluationSteps.Length, problem.PartCount];
        Train(inputs, (evaluation, weights) => AddLosses(losses, evaluation, inputs, weights));
        return losses;
    }

    /// <summary>
    /// L_t of every evaluation time and part when only the evaluated examples are <paramref name="evaluated"/>:
    /// training still sees the problem's.
    /// </summary>
    public double[,] LossesAt(double[,] evaluated)
    {
        var losses = new double[problem.EvaluationSteps.Length, problem.PartCount];
        Train(problem.Inputs, (evaluation, weights) => AddLosses(losses, evaluation, evaluated, weights));
        return losses;
    }

    /// <summary>Share of correctly classified examples at every evaluation time.</summary>
    public double[] Accuracies()
    {
        var accuracies = new double[problem.EvaluationSteps.Length];
        Train(problem.Inputs, (evaluation, weights) =>
        {
            for (var n = 0; n < problem.Examples; n++)
            {
                var outputs = Forward(problem.Inputs, n, weights).Outputs;
                accuracies[evaluation] += outputs.Max() == outputs[problem.Labels[n]] ? 1.0 / problem.Examples : 0;
            }
        });
        return accuracies;
    }

    /// <summary>The weights after <paramref name="steps"/> updates.</summary>
    public MlpWeights<double> WeightsAfter(int steps)
    {
        var weights = Copy(problem.InitialWeights);
        for (var step = 0; step < steps; step++)
            Update(problem.Inputs, problem.Schedule[step], weights);
        return weights;
    }

    /// <summary>d function / d inputs by central differences, [evaluations, parts] for each input value.</summary>
    public static double[,,,] CentralDifferences(double[,] inputs, Func<double[,], double[,]> function, double step = 1e-5)
    {
        var at = function(inputs);
        int evaluations = at.GetLength(0), parts = at.GetLength(1);
        var derivative = new double[evaluations, parts, inputs.GetLength(0), inputs.GetLength(1)];
        for (var n = 0; n < inputs.GetLength(0); n++)
        {
            for (var d = 0; d < inputs.GetLength(1); d++)
            {
                double[,] above = (double[,])inputs.Clone(), below = (double[,])inputs.Clone();
                above[n, d] += step;
                below[n, d] -= step;
                double[,] high = function(above), low = function(below);
                for (var e = 0; e < evaluations; e++)
                {
                    for (var p = 0; p < parts; p++)
                        derivative[e, p, n, d] = (high[e, p] - low[e, p]) / (2 * step);
                }
            }
        }

        return derivative;
    }

    private void AddLosses(double[,] losses, int evaluation, double[,] inputs, MlpWeights<double> weights)
    {
        for (var n = 0; n < problem.Examples; n++)
        {
            var part = problem.Parts == LossParts.Total ? 0 : problem.Labels[n];
            losses[evaluation, part] -= Math.Log(_offset + Forward(inputs, n, weights).Probabilities[problem.Labels[n]]) / problem.Examples;
        }
    }

    private void Train(double[,] inputs, Action<int, MlpWeights<double>> evaluate)
    {
        var weights = Copy(problem.InitialWeights);
        for (var step = 0; step <= problem.EvaluationSteps[^1]; step++)
        {
            var evaluation = Array.IndexOf(problem.EvaluationSteps, step);
            if (evaluation >= 0)
                evaluate(evaluation, weights);
            if (step < problem.EvaluationSteps[^1])
                Update(inputs, problem.Schedule[step], weights);
        }
    }

    private void Update(double[,] inputs, int[] batch, MlpWeights<double> weights)
    {
        var before = Copy(weights);
        foreach (var n in batch)
        {
            var (x, hidden1, hidden2, _, probabilities) = Forward(inputs, n, before);
            var q = probabilities[problem.Labels[n]] / (_offset + probabilities[problem.Labels[n]]);
            var delta3 = probabilities.Select((p, k) => q * (p - (k == problem.Labels[n] ? 1 : 0))).ToArray();
            var delta2 = Back(before.W3, delta3, hidden2);
            var delta1 = Back(before.W2, delta2, hidden1);
            var rate = problem.LearningRate / batch.Length;
            Step(weights.W3, weights.B3, delta3, hidden2, rate);
            Step(weights.W2, weights.B2, delta2, hidden1, rate);
            Step(weights.W1, weights.B1, delta1, x, rate);
        }
    }

    private static (double[] X, double[] Hidden1, double[] Hidden2, double[] Outputs, double[] Probabilities) Forward(
        double[,] inputs, int n, MlpWeights<double> weights)
    {
        var x = Enumerable.Range(0, inputs.GetLength(1)).Select(d => inputs[n, d]).ToArray();
        var hidden1 = Affine(weights.W1, weights.B1, x).Select(z => Math.Max(z, 0)).ToArray();
        var hidden2 = Affine(weights.W2, weights.B2, hidden1).Select(z => Math.Max(z, 0)).ToArray();
        var outputs = Affine(weights.W3, weights.B3, hidden2);
        var exponentials = outputs.Select(o => Math.Exp(o - outputs.Max())).ToArray();
        return (x, hidden1, hidden2, outputs, exponentials.Select(e => e / exponentials.Sum()).ToArray());
    }

    private static double[] Affine(double[,] weights, double[] bias, double[] x) =>
        [.. bias.Select((b, i) => b + x.Select((value, j) => weights[i, j] * value).Sum())];

    private static double[] Back(double[,] weights, double[] delta, double[] hidden) =>
        [.. hidden.Select((h, j) => h > 0 ? delta.Select((value, i) => weights[i, j] * value).Sum() : 0)];

    private static void Step(double[,] weights, double[] bias, double[] delta, double[] x, double rate)
    {
        for (var i = 0; i < delta.Length; i++)
        {
            bias[i] -= rate * delta[i];
            for (var j = 0; j < x.Length; j++)
                weights[i, j] -= rate * delta[i] * x[j];
        }
    }

    private static MlpWeights<double> Copy(MlpWeights<double> weights) => weights.ConvertTo<double>();
}
