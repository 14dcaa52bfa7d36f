using ClaimsSuite.Data;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments.Sensitivity;

/// <summary>
/// Loss-sensitivity of every training example, and how unequal it is, as training goes on (section 3.2, figure 3).
/// g_x after an epoch is the mean of g_x^t over the evaluation times t so far.
/// </summary>
public sealed record SensitivityRun : LossSensitivityRun
{
    /// <summary>Record value: [E] Gini coefficient of the direct term alone (l1), the plain input gradient of each t.</summary>
    public static readonly ValueName<SensitivityRun> DirectGini = new("gini.direct");

    /// <summary>Record value: [E] Spearman's rank correlation, over examples, of the direct term and the whole (l1).</summary>
    public static readonly ValueName<SensitivityRun> RankCorrelation = new("rankCorrelation");

    /// <summary>Record value: [N] the direct term of g_x (l1) at the last evaluation.</summary>
    public static readonly ValueName<SensitivityRun> DirectNorms = new("norms.direct");

    /// <inheritdoc/>
    public override string Kind => "sensitivity";

    /// <summary>Record value: [E] Gini coefficient of g_x over the examples.</summary>
    public static ValueName<SensitivityRun> Gini(InputNorm norm) => new($"gini.{norm}");

    /// <summary>Record value: [E] the same, where each g_x^t is divided by its mean over x first, so that all t count alike.</summary>
    public static ValueName<SensitivityRun> NormalisedGini(InputNorm norm) => new($"gini.normalised.{norm}");

    /// <summary>Record value: [N] g_x at the last evaluation.</summary>
    public static ValueName<SensitivityRun> Norms(InputNorm norm) => new($"norms.{norm}");

    /// <inheritdoc/>
    public override IReadOnlyList<ValueCount> Counts()
    {
        var norms = Enum.GetValues<InputNorm>();
        return
        [
            SensitivityValues.Counts<SensitivityRun>(Training),
            ValueCount.Exactly(
                Training.EvaluationEpochs.Count, [
                    DirectGini.Name, RankCorrelation.Name, .. norms.Select(norm => Gini(norm).Name),
                    .. norms.Select(norm => NormalisedGini(norm).Name),
                ]),
            ValueCount.AtLeast(1, [DirectNorms.Name, .. norms.Select(norm => Norms(norm).Name)]),
        ];
    }

    /// <inheritdoc/>
    public override RunValues Execute(Dataset dataset, CancellationToken cancellation)
    {
        var result = Measure(dataset, LossParts.Total, cancellation);
        return SensitivityCurves.Of(result, Training.EvaluationEpochs, AverageOver);
    }
}
