using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>By how much regularisers lower training accuracy on random labels: each alone, and one more than another.</summary>
/// <param name="cut">The cut of a setting, at the end of training or where real data is learned equally well.</param>
internal sealed class RegularisationEffects(Func<ReplicateSamples, string, Measured> cut)
{
    /// <summary>The regularisers that dropout is compared with.</summary>
    public static readonly IReadOnlyList<string> Rivals =
    [
        .. RegularisationProtocol.Plain.Select(sweep => sweep.Name).Where(name => name != RegularisationProtocol.Dropout.Name),
    ];

    /// <summary>The smallest cut of interest, and the smallest difference of two.</summary>
    private static readonly Criterion AtLeastTenPoints = Criterion.Paired(delta: 0.1);

    /// <summary>The cut of one regulariser, at the setting that was chosen.</summary>
    public Effect Of(string name) => new($"{name}, cut", "training accuracy on randY", sample => cut(sample, name), AtLeastTenPoints);

    /// <summary>The cut of one, less that of another.</summary>
    public Effect Over(string one, string other) =>
        new($"{one} - {other}", "training accuracy on randY", sample => cut(sample, one) - cut(sample, other), AtLeastTenPoints);
}
