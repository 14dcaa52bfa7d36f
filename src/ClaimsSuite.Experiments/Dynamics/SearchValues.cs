using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments.Dynamics;

/// <summary>
/// The values that a <see cref="DynamicsRun"/> keeps of searches for critical samples around the same validation examples of the trained
/// network: [B] shares, one for each radius of the schedule's <see cref="CriticalSampleSchedule.BaselineRadii"/>.
/// </summary>
public static class SearchValues
{
    /// <summary>Record value: [B] the radii, in grey levels.</summary>
    public static readonly ValueName<DynamicsRun> Radii = new("search.radii");

    /// <summary>Record value: found by LASS.</summary>
    public static readonly ValueName<DynamicsRun> Lass = new("search.lass");

    /// <summary>Record value: found by LASS as Algorithm 1 is printed.</summary>
    public static readonly ValueName<DynamicsRun> PrintedLass = new("search.printedLass");

    /// <summary>Record value: found by as many uniform draws as LASS may take steps.</summary>
    public static readonly ValueName<DynamicsRun> Random = new("search.random");

    /// <summary>Record value: found by FGSM along the gradient's exact sign.</summary>
    public static readonly ValueName<DynamicsRun> Fgsm = new("search.fgsm");

    /// <summary>Record value: found by LASS and missed by that.</summary>
    public static readonly ValueName<DynamicsRun> LassOnly = new("search.lassOnly");

    /// <summary>Record value: found by FGSM as published, along the sign of the gradient in float32.</summary>
    public static readonly ValueName<DynamicsRun> PublishedFgsm = new("search.publishedFgsm");

    /// <summary>Record value: found by LASS and missed by that.</summary>
    public static readonly ValueName<DynamicsRun> LassOnlyOfPublished = new("search.lassOnlyOfPublished");

    /// <summary>Record value: examples at which that gradient is zero in every coordinate.</summary>
    public static readonly ValueName<DynamicsRun> ZeroGradient = new("search.zeroGradient");

    /// <summary>Each share by its name.</summary>
    internal static readonly IReadOnlyList<(ValueName<DynamicsRun> Name, Func<SearchComparison, double> Share)> Shares =
    [
        (Lass, searches => searches.Lass),
        (PrintedLass, searches => searches.PrintedLass),
        (Random, searches => searches.Random),
        (Fgsm, searches => searches.Fgsm),
        (LassOnly, searches => searches.LassOnly),
        (PublishedFgsm, searches => searches.PublishedFgsm),
        (LassOnlyOfPublished, searches => searches.LassOnlyOfPublished),
        (ZeroGradient, searches => searches.ZeroGradient),
    ];
}
