using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Statistics.Calibration;

/// <summary>All calibration studies in the order of docs/statistics.md: what <c>claims calibrate</c> prints.</summary>
public static class CalibrationTable
{
    /// <summary>The seed of the published table.</summary>
    public const ulong PublishedRoot = 42;

    /// <summary>Error rates, coverage and power, computed as they are read. The same root and number give the same rows.</summary>
    /// <param name="seeds">Where every simulated value comes from; each row has a stream of its own.</param>
    /// <param name="simulations">Simulated samples a row, >= 1; 10,000 give a standard error of 0.2 points at 5 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">No simulations.</exception>
    public static IEnumerable<CalibrationRow> Rows(SeedSequence seeds, int simulations = 10_000)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentOutOfRangeException.ThrowIfLessThan(simulations, 1);
        return OverDistributions(TestStudies.SignFlip)
            .Concat(OverDistributions(TestStudies.Wilcoxon))
            .Concat(OverDistributions(TestStudies.Margins))
            .Concat(OverDistributions(TestStudies.Trends))
            .Concat(SequentialStudies.FalsePositives(seeds, simulations))
            .Concat(FamilyStudies.HolmOver28(seeds, simulations))
            .Concat(OverDistributions(IntervalStudies.Exact))
            .Concat(OverDistributions(IntervalStudies.Bootstraps))
            .Concat(PowerStudies.Planned(seeds, simulations));

        IEnumerable<CalibrationRow> OverDistributions(Func<ErrorDistribution, SeedSequence, int, IEnumerable<CalibrationRow>> study) =>
            ErrorDistribution.All.SelectMany(distribution => study(distribution, seeds, simulations));
    }

    /// <summary>What stopping early saves; see <see cref="SequentialStudies.Savings"/>.</summary>
    /// <inheritdoc cref="Rows"/>
    public static IEnumerable<SequentialRow> Savings(SeedSequence seeds, int simulations = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(simulations, 1);
        return SequentialStudies.Savings(seeds, simulations);
    }
}
