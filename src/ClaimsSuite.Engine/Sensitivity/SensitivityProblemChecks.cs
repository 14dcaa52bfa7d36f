using System.Numerics;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>What a <see cref="SensitivityProblem{T}"/> must hold; each fault is told in one line.</summary>
internal static class SensitivityProblemChecks
{
    /// <summary>Checks <paramref name="problem"/>.</summary>
    /// <exception cref="ArgumentException">It contradicts itself.</exception>
    public static void Check<T>(SensitivityProblem<T> problem)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        CheckWeights(problem.InitialWeights, problem.Shape, problem.Inputs.GetLength(1));
        CheckExamples(problem.Labels, problem.Examples, problem.Classes);
        CheckSchedule(problem.Schedule, problem.Examples);
        CheckEvaluationSteps(problem.EvaluationSteps, problem.Schedule.Length);
        if (!T.IsFinite(problem.LearningRate))
            throw Fault($"LearningRate: expected a finite number, found {problem.LearningRate}.");
        if (!T.IsFinite(problem.LossOffset) || problem.LossOffset < T.Zero)
            throw Fault($"LossOffset: expected 0 or a positive number, found {problem.LossOffset}.");
        if (!Enum.IsDefined(problem.Parts))
            throw Fault($"Parts: expected Total or PerClass, found {problem.Parts}.");
    }

    private static void CheckWeights<T>(MlpWeights<T> weights, NetworkShape shape, int inputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (shape is not { Inputs: > 0, Hidden1: > 0, Hidden2: > 0, Classes: > 0 })
            throw Fault($"InitialWeights: expected no empty layer, found {shape}.");
        CheckShape(nameof(weights.W1), weights.W1, shape.Hidden1, inputs);
        CheckShape(nameof(weights.W2), weights.W2, shape.Hidden2, shape.Hidden1);
        CheckShape(nameof(weights.W3), weights.W3, shape.Classes, shape.Hidden2);
        CheckLength(nameof(weights.B1), weights.B1, shape.Hidden1);
        CheckLength(nameof(weights.B2), weights.B2, shape.Hidden2);
        CheckLength(nameof(weights.B3), weights.B3, shape.Classes);
    }

    private static void CheckExamples(int[] labels, int examples, int classes)
    {
        if (examples == 0)
            throw Fault($"Inputs: expected at least one example, found none.");
        if (labels.Length != examples)
            throw Fault($"Labels: expected {examples}, one for each example, found {labels.Length}.");
        var n = Array.FindIndex(labels, label => label < 0 || label >= classes);
        if (n >= 0)
            throw Fault($"Labels[{n}]: expected a class in 0 ... {classes - 1}, found {labels[n]}.");
    }

    private static void CheckSchedule(int[][] schedule, int examples)
    {
        for (var step = 0; step < schedule.Length; step++)
        {
            if (schedule[step].Length == 0)
                throw Fault($"Schedule[{step}]: expected at least one example, found none.");
            var i = Array.FindIndex(schedule[step], example => example < 0 || example >= examples);
            if (i >= 0)
                throw Fault($"Schedule[{step}]: expected examples in 0 ... {examples - 1}, found {schedule[step][i]}.");
        }
    }

    private static void CheckEvaluationSteps(int[] steps, int scheduled)
    {
        if (steps.Length == 0)
            throw Fault($"EvaluationSteps: expected at least one, found none.");
        if (steps[0] < 0)
            throw Fault($"EvaluationSteps[0]: expected 0 or more updates, found {steps[0]}.");
        for (var e = 1; e < steps.Length; e++)
        {
            if (steps[e] <= steps[e - 1])
                throw Fault($"EvaluationSteps[{e}]: expected more than {steps[e - 1]} (ascending order), found {steps[e]}.");
        }

        if (steps[^1] > scheduled)
            throw Fault($"EvaluationSteps: expected at most {scheduled}, the steps of the schedule, found {steps[^1]}.");
    }

    private static void CheckShape<T>(string name, T[,] matrix, int rows, int columns)
    {
        if (matrix.GetLength(0) != rows || matrix.GetLength(1) != columns)
            throw Fault($"InitialWeights.{name}: expected [{rows}, {columns}], found [{matrix.GetLength(0)}, {matrix.GetLength(1)}].");
    }

    private static void CheckLength<T>(string name, T[] bias, int length)
    {
        if (bias.Length != length)
            throw Fault($"InitialWeights.{name}: expected [{length}], found [{bias.Length}].");
    }

    private static ArgumentException Fault(FormattableString message) => new(FormattableString.Invariant(message));
}
