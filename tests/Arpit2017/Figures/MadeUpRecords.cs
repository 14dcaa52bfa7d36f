using ClaimsSuite.Experiments.Difficulty;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Tests.Arpit2017.Figures;

/// <summary>Records that have the shape of those that runs give, with values that tell which replicate they are of.</summary>
internal static class MadeUpRecords
{
    public static RunRecord Of(RunSpec run) => new(run, run switch
    {
        DifficultyRun difficulty => Difficulty(difficulty),
        SensitivityRun sensitivity => Shaped<SensitivityRun>(sensitivity),
        SensitivityMatrixRun matrix => Matrix(matrix),
        DynamicsRun dynamics => Dynamics(dynamics),
        _ => throw new NotSupportedException(run.Kind),
    }, 1);

    private static RunValues<DifficultyRun> Difficulty(DifficultyRun run) => new()
    {
        [DifficultyRun.ErrorRates] = [0.5, 0.1 * (run.Replicate.Number + 1), 0.9],
        [DifficultyRun.Labels] = [0, 1, 0],
        [DifficultyRun.ClassErrorRates] = new double[2 * run.Models],
    };

    private static RunValues<SensitivityMatrixRun> Matrix(SensitivityMatrixRun run)
    {
        var values = Shaped<SensitivityMatrixRun>(run);
        values[SensitivityMatrixRun.Matrices] =
            [.. run.Training.EvaluationEpochs.SelectMany(_ => new[] { 10.0, 1, 1, 10 }).Select(cell => cell * (run.Replicate.Number + 1))];
        return values;
    }

    private static RunValues<DynamicsRun> Dynamics(DynamicsRun run)
    {
        var values = Shaped<DynamicsRun>(run);
        var last = run.Training.Sgd.Epochs;
        double[] rising = [.. Enumerable.Range(0, last + 1).Select(epoch => Math.Min(1, epoch / (last / 2.0)))];
        ValueName<DynamicsRun>[] curves =
        [
            DynamicsValues.TrainingAccuracy, DynamicsValues.ValidationAccuracy, DynamicsValues.ChangedAccuracy,
            DynamicsValues.UnchangedAccuracy,
        ];
        foreach (var curve in curves)
            values[curve] = rising;
        values[DynamicsValues.TrainingLoss] = Array.ConvertAll(rising, accuracy => 2.3 - (2 * accuracy) + (0.01 * run.Replicate.Number));
        values[DynamicsValues.ValidationLoss] = values[DynamicsValues.TrainingLoss];
        if (run.Training.Filters > 0)
        {
            values[DynamicsValues.FilterLowFrequency] = rising;
            values[DynamicsValues.FilterSmoothness] = rising;
            values[DynamicsValues.FilterShape] = [1, 2, 2];
            values[DynamicsValues.FilterWeights] = [-1, 0, 0.5, 1, 2, 4, -4, 0];
        }
        if (run.Training.CriticalSamples is { } schedule)
        {
            values[DynamicsValues.CriticalEpochs] = Times(schedule.Epochs);
            values[DynamicsValues.CriticalTrainingEpochs] = Times(schedule.TrainingSetEpochs);

            double[] Times(IReadOnlyList<int> epochs) =>
                [.. schedule.Updates.Select(update => update / 40.0).Concat(epochs.Select(epoch => (double)epoch)).Order()];
        }
        return values;
    }

    /// <summary>As many values of each name as the run says, all of them 0.1 and a tenth more for each replicate.</summary>
    private static RunValues<TRun> Shaped<TRun>(TRun run)
        where TRun : RunSpec
    {
        var values = new RunValues<TRun>();
        foreach (var count in run.Counts())
        {
            foreach (var name in count.Names)
                values[new ValueName<TRun>(name)] = [.. Enumerable.Repeat(
                    0.1 * (run.Replicate.Number + 1), count.Most == int.MaxValue ? count.Least : count.Most)];
        }
        foreach (var epochs in new[] { new ValueName<TRun>("epochs") }.Where(name => values.ByName.ContainsKey(name.Name)))
            values[epochs] = [.. Enumerable.Range(1, values[epochs].Length).Select(epoch => (double)epoch)];
        return values;
    }
}
