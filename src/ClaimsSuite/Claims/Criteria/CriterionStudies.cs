using ClaimsSuite.Statistics.Calibration;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Trends;

namespace ClaimsSuite.Claims.Criteria;

/// <summary>How often the criteria themselves, tests and decision table together, come out wrong on effects of known truth.</summary>
public static class CriterionStudies
{
    private const double Bound = 0.5;
    private const int Levels = 5;

    /// <summary>
    /// The other side of <see cref="ErrorDistribution.Skewed"/>: a test that is timid towards one long tail is bold away from it.
    /// </summary>
    private static readonly ErrorDistribution Mirrored = new(
        "mirrored skew (1 - exponential)", false, -ErrorDistribution.Skewed.Median, random => -ErrorDistribution.Skewed.Draw(random));

    /// <summary>Numbers of replicates in the published table.</summary>
    public static IReadOnlyList<int> PublishedReplicates { get; } = [6, 12];

    /// <summary>
    /// False support: the truth is the null value nearest to what is claimed; at most <see cref="Criterion.Alpha"/>. False
    /// refutation: the truth is just what is required; at most half of what <see cref="Criterion.Confidence"/> leaves. Promised for
    /// symmetric errors only.
    /// </summary>
    /// <param name="seeds">Where every simulated value comes from; each row has a stream of its own.</param>
    /// <param name="simulations">Simulated claims a row.</param>
    /// <param name="replicates">Numbers of replicates to simulate claims with.</param>
    public static IEnumerable<CalibrationRow> Rows(SeedSequence seeds, int simulations, IReadOnlyList<int> replicates)
    {
        foreach (var distribution in ErrorDistribution.All.Append(Mirrored))
        {
            foreach (var n in replicates)
            {
                yield return Supported("paired >= 0.5, truth 0", Criterion.Paired(Bound), 0, distribution, n);
                yield return Supported("equivalent +-0.5, truth 0.5", Criterion.Equivalent(-Bound, Bound), Bound, distribution, n);
                yield return Supported("non-inferior 0.5, truth -0.5", Criterion.NonInferior(Bound), -Bound, distribution, n);
                yield return Supported("trend over 5 levels, truth none", Criterion.Trend(0.3), 0, TausOf(distribution), n);
                yield return Refuted("paired >= 0.5, truth 0.5", Criterion.Paired(Bound), Bound, distribution, n);
                yield return Refuted("equivalent +-0.5, truth 0.5", Criterion.Equivalent(-Bound, Bound), Bound, distribution, n);
                yield return Refuted("non-inferior 0.5, truth -0.5", Criterion.NonInferior(Bound), -Bound, distribution, n);
            }
        }

        CalibrationRow Supported(string name, Criterion criterion, double truth, ErrorDistribution distribution, int n) =>
            Row($"{name}: Supported", distribution, n, Criterion.Alpha, truth, (effects, random) =>
                criterion.P(effects, random) <= Criterion.Alpha && criterion.IsMet(effects.Average()));

        CalibrationRow Refuted(string name, Criterion criterion, double truth, ErrorDistribution distribution, int n) =>
            Row($"{name}: Refuted", distribution, n, (1 - Criterion.Confidence) / 2, truth, (effects, random) =>
                criterion.Evaluate(effects, random) is var evaluation && criterion.Refutation(evaluation.Interval) is not null);

        CalibrationRow Row(
            string name, ErrorDistribution distribution, int n, double bound, double truth, Func<double[], SeededRandom, bool> isWrong)
        {
            var random = seeds.For($"calibration/{name}/{distribution.Name}/{n}");
            var rate = distribution.Share(
                simulations, n, random, errors => isWrong(Array.ConvertAll(errors, error => error + truth), random));
            return new CalibrationRow(
                CalibratedQuantity.FalsePositives, name, distribution.Name, n, rate, bound, simulations, distribution.IsSymmetric);
        }
    }

    /// <summary>Rank correlations with the level when the level does nothing: symmetric whatever the values' own distribution.</summary>
    private static ErrorDistribution TausOf(ErrorDistribution distribution)
    {
        double[] levels = [.. Enumerable.Range(0, Levels)];
        return new ErrorDistribution($"tau-b of {distribution.Name}", true, 0, random =>
        {
            double[] values;
            do
                values = [.. levels.Select(_ => distribution.Draw(random))];
            while (values.Max() == values.Min()); // Without any difference there is no rank correlation.
            return KendallTau.B(levels, values);
        });
    }
}
