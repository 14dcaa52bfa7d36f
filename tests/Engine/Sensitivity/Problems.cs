using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

/// <summary>Problems to measure: normal inputs, classes that shift the mean of some of them.</summary>
internal static class Problems
{
    /// <summary>
    /// 12 examples of 5 values, 4 and 3 units, 3 classes, 10 updates: small enough for finite differences of the whole
    /// training.
    /// </summary>
    public static SensitivityProblem<double> Tiny(ulong seed = 5, bool withReplacement = false)
    {
        var random = new SeededRandom(seed);
        var schedule = withReplacement
            ? MinibatchSchedule.WithReplacement(random, 12, 5, 10)
            : MinibatchSchedule.ShuffledEpochs(random, 12, 5, 4);
        return Of(random, examples: 12, inputs: 5, hidden1: 4, hidden2: 3, classes: 3, schedule) with
        {
            LearningRate = 0.5,
            EvaluationSteps = [0, 3, 8, 10],
        };
    }

    /// <summary>1000 examples of 14 x 14 values, 2 x 16 units, 10 classes: the size of the paper's Figure 3.</summary>
    public static SensitivityProblem<float> FullSize(int batchSize = 50, int epochs = 20)
    {
        var random = new SeededRandom(21);
        var schedule = MinibatchSchedule.ShuffledEpochs(random, 1000, batchSize, epochs);
        return Of(random, examples: 1000, inputs: 196, hidden1: 16, hidden2: 16, classes: 10, schedule).ConvertTo<float>() with
        {
            LearningRate = 0.1f,
            EvaluationSteps = [.. Enumerable.Range(1, epochs).Select(epoch => epoch * schedule.Length / epochs)],
        };
    }

    /// <summary>A problem of any size, evaluated after its last step.</summary>
    public static SensitivityProblem<double> Of(
        SeededRandom random, int examples, int inputs, int hidden1, int hidden2, int classes, int[][] schedule)
    {
        var (x, labels) = (new double[examples, inputs], new int[examples]);
        for (var n = 0; n < examples; n++)
        {
            labels[n] = n % classes;
            for (var d = 0; d < inputs; d++)
                x[n, d] = random.NextGaussian() + (d % classes == labels[n] ? 0.5 : 0);
        }

        var weights = MlpInitialisation.UniformByFanIn<double>(random, inputs, hidden1, hidden2, classes);
        return new(x, labels, weights, schedule, 0.1, [schedule.Length]);
    }
}
