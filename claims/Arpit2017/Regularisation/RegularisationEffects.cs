using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>By how much regularisers lower training accuracy on random labels: each alone, and one more than another.</summary>
/// <param name="cut">The cut of a setting, at the end of training or where real data is learned equally well.</param>
internal sealed class RegularisationEffects(Func<ReplicateSamples, string, Measured> cut)
{
    /// <summary>The regularisers that dropout is compared with.</summary>
    public static readonly IReadOnlyList<string> Rivals =
        [.. Regularisers.Plain.Select(sweep => sweep.Name).Where(name => name != Regularisers.Dropout.Name)];

    /// <summary>
    /// The smallest cut of interest, and the smallest difference of two: a tenth of the examples, several times what one replicate
    /// differs from the next by.
    /// </summary>
    private static readonly Criterion AtLeastTenPoints = Criterion.Paired(delta: 0.1);

    /// <summary>Validation accuracy is no lower than plain training's by more than the margin.</summary>
    public static Effect Kept(Sweep sweep) => new(
        $"{sweep.Name}, kept", "validation accuracy on real data",
        sample => RegularisationSamples.Gain(sample, sweep.Name, sweep.Baseline.Name),
        Criterion.NonInferior(RegularisationProtocol.Margin));

    /// <summary>The cut of one regulariser.</summary>
    public Effect Of(string name) =>
        new($"{name}, cut", "training accuracy on randY", sample => OnFrontier(sample, name), AtLeastTenPoints);

    /// <summary>The cut of one, less that of another.</summary>
    public Effect Over(string one, string other) => new(
        $"{one} - {other}", "training accuracy on randY", sample => OnFrontier(sample, one) - OnFrontier(sample, other), AtLeastTenPoints);

    /// <summary>The cut where the regulariser's curve of figure 10 has lost so much, averaged over the losses.</summary>
    private Measured OnFrontier(ReplicateSamples sample, string name) => RegularisationProtocol.Losses
        .Select(loss => cut(sample, RegularisationSamples.AtLoss(name, loss)))
        .Aggregate((sum, next) => sum + next) / RegularisationProtocol.Losses.Count;
}
