using ClaimsSuite.Data;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments.Sensitivity;

/// <summary>A run that measures loss-sensitivity (section 3.2).</summary>
public abstract record LossSensitivityRun : ImageRun
{
    /// <summary>How the network is trained.</summary>
    public required SensitivityTraining Training { get; init; }

    /// <summary>
    /// Over how many last epochs g_x, or the matrix, is the mean; all of them where null. About 500 updates in the authors' released
    /// scripts.
    /// </summary>
    public int? AverageOver { get; init; }

    /// <summary>Trains and measures.</summary>
    private protected SensitivityResult Measure(Dataset dataset, LossParts parts, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return LossSensitivity.Measure(Training.Problem(dataset, Seeds, parts));
    }
}

/// <summary>The values that runs of every kind of loss-sensitivity keep, by name.</summary>
public static class SensitivityValues
{
    /// <summary>[E] epochs done at each evaluation.</summary>
    public static ValueName<TRun> Epochs<TRun>()
        where TRun : LossSensitivityRun => new("epochs");

    /// <summary>[E] training accuracy, 0 ... 1.</summary>
    public static ValueName<TRun> Accuracy<TRun>()
        where TRun : LossSensitivityRun => new("accuracy");

    /// <summary>[E] mean training loss, in nats.</summary>
    public static ValueName<TRun> Loss<TRun>()
        where TRun : LossSensitivityRun => new("loss");

    /// <summary>[E] growth of the adjoint that started at the evaluation; see <see cref="SensitivityResult.AdjointGrowth"/>.</summary>
    public static ValueName<TRun> Growth<TRun>()
        where TRun : LossSensitivityRun => new("adjointGrowth");

    /// <summary>How many values of every kind's there are.</summary>
    internal static ValueCount Counts<TRun>(SensitivityTraining training)
        where TRun : LossSensitivityRun => ValueCount.Exactly(
            training.EvaluationEpochs.Count, Epochs<TRun>().Name, Accuracy<TRun>().Name, Loss<TRun>().Name, Growth<TRun>().Name);

    /// <summary>The values that every kind keeps.</summary>
    internal static RunValues<TRun> Of<TRun>(SensitivityResult result, IReadOnlyList<int> epochs)
        where TRun : LossSensitivityRun => new()
    {
        [Epochs<TRun>()] = [.. epochs],
        [Accuracy<TRun>()] = result.TrainingAccuracy,
        [Loss<TRun>()] = result.TrainingLoss,
        [Growth<TRun>()] = result.AdjointGrowth,
    };
}
