using ClaimsSuite.Engine.Data;
using ClaimsSuite.Engine.Measurement.Sensitivity;

namespace ClaimsSuite.Runs;

/// <summary>
/// Loss-sensitivity of every training example, and how unequal it is, as training goes on (section 3.2, figure 3).
/// g_x after an epoch is the mean of g_x^t over the evaluation times t so far.
/// </summary>
public sealed record SensitivityRun : RunSpec
{
    /// <summary>Record value: [E] epochs done at each evaluation.</summary>
    public const string Epochs = "epochs";

    /// <summary>Record value: [E] training accuracy, 0 ... 1.</summary>
    public const string Accuracy = "accuracy";

    /// <summary>Record value: [E] mean training loss.</summary>
    public const string Loss = "loss";

    /// <summary>Record value: [E] growth of the adjoint that started at the evaluation; see <see cref="SensitivityResult.AdjointGrowth"/>.</summary>
    public const string Growth = "adjointGrowth";

    /// <summary>Record value: [E] Gini coefficient of the direct term alone (l1), the plain input gradient of each t.</summary>
    public const string DirectGini = "gini.direct";

    /// <summary>Record value: [E] Spearman's rank correlation, over examples, of the direct term and the whole (l1).</summary>
    public const string RankCorrelation = "rankCorrelation";

    /// <summary>Record value: [N] the direct term of g_x (l1) at the last evaluation.</summary>
    public const string DirectNorms = "norms.direct";

    /// <summary>How the network is trained.</summary>
    public required SensitivityTraining Training { get; init; }

    /// <summary>Over how many last epochs g_x is the mean; all of them where null. About 500 updates in the authors' released scripts.</summary>
    public int? AverageOver { get; init; }

    /// <inheritdoc/>
    public override string Kind => "sensitivity";

    /// <summary>Record value: [E] Gini coefficient of g_x over the examples.</summary>
    public static string Gini(InputNorm norm) => $"gini.{norm}";

    /// <summary>Record value: [E] the same, where each g_x^t is divided by its mean over x first, so that all t count alike.</summary>
    public static string NormalisedGini(InputNorm norm) => $"gini.normalised.{norm}";

    /// <summary>Record value: [N] g_x at the last evaluation.</summary>
    public static string Norms(InputNorm norm) => $"norms.{norm}";

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double[]> Execute(Dataset dataset, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var result = LossSensitivity.Measure(Training.Problem(dataset, Seeds, LossParts.Total));
        return SensitivityCurves.Of(result, Training.EvaluationEpochs, AverageOver);
    }
}
