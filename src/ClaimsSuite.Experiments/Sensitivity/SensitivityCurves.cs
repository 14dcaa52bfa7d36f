using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Runs;
using ClaimsSuite.Statistics.Dispersion;
using MathNet.Numerics.Statistics;

namespace ClaimsSuite.Experiments.Sensitivity;

/// <summary>From the norms of every evaluation time to the values that a <see cref="SensitivityRun"/> keeps.</summary>
internal static class SensitivityCurves
{
    /// <summary>The record values. What is not finite comes out as NaN, for claims to find.</summary>
    /// <param name="result">The measurement, of the total loss.</param>
    /// <param name="epochs">[E] epochs done at each evaluation.</param>
    /// <param name="averageOver">g_x at an epoch is the mean over the evaluations of so many last epochs; null is all of them.</param>
    public static RunValues<SensitivityRun> Of(SensitivityResult result, IReadOnlyList<int> epochs, int? averageOver)
    {
        var values = SensitivityValues.Of<SensitivityRun>(result, epochs);
        foreach (var norm in Enum.GetValues<InputNorm>())
        {
            var total = Norms(result.TotalNorms, norm, epochs.Count);
            var means = Means(total, epochs, averageOver);
            values[SensitivityRun.Gini(norm)] = Array.ConvertAll(means, Inequality);
            values[SensitivityRun.NormalisedGini(norm)] = Array.ConvertAll(
                Means(Array.ConvertAll(total, Normalised), epochs, averageOver), Inequality);
            values[SensitivityRun.Norms(norm)] = means[^1];
        }

        AddDirect(values, result, epochs, averageOver);
        return values;
    }

    private static void AddDirect(RunValues<SensitivityRun> values, SensitivityResult result, IReadOnlyList<int> epochs, int? averageOver)
    {
        var direct = Means(Norms(result.DirectNorms, InputNorm.L1, epochs.Count), epochs, averageOver);
        var total = Means(Norms(result.TotalNorms, InputNorm.L1, epochs.Count), epochs, averageOver);
        values[SensitivityRun.DirectGini] = Array.ConvertAll(direct, Inequality);
        values[SensitivityRun.DirectNorms] = direct[^1];
        values[SensitivityRun.RankCorrelation] = [.. direct.Zip(total, Correlation.Spearman)];
    }

    /// <summary>[E][N]</summary>
    private static double[][] Norms(InputNorms norms, InputNorm norm, int evaluations) =>
        [.. Enumerable.Range(0, evaluations).Select(evaluation => norms.Of(norm, evaluation).ToArray())];

    /// <summary>[E][N] at each evaluation the mean over those of the last <paramref name="averageOver"/> epochs.</summary>
    private static double[][] Means(double[][] norms, IReadOnlyList<int> epochs, int? averageOver) =>
        [.. norms.Select((_, last) => Mean(EvaluationWindow.Of(norms, epochs, last, averageOver)))];

    private static double[] Mean(List<double[]> rows)
    {
        var mean = new double[rows[0].Length];
        foreach (var row in rows)
        {
            for (var n = 0; n < mean.Length; n++)
                mean[n] += row[n] / rows.Count;
        }

        return mean;
    }

    private static double[] Normalised(double[] norms)
    {
        var mean = norms.Average();
        return Array.ConvertAll(norms, norm => norm / mean);
    }

    private static double Inequality(double[] norms) =>
        Array.TrueForAll(norms, double.IsFinite) && norms.Any(norm => norm > 0) ? Gini.Coefficient(norms) : double.NaN;
}
