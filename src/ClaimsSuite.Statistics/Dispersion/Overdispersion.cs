using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Samples;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace ClaimsSuite.Statistics.Dispersion;

/// <summary>
/// Whether examples differ in difficulty more than chance makes them (paper sec. 3.1, Fig. 1): the spread of the
/// per-example error over S models against what models that err at random would give. 1 under the null hypothesis,
/// above it where some examples are easy for most models and others hard.
/// </summary>
public static class Overdispersion
{
    /// <summary>What a product of a share and a number of models may miss a whole number by.</summary>
    private const double CountRounding = 1e-9;

    /// <summary>
    /// Σᵢ (eᵢ - p)² / (N - 1) over p (1 - p) / S, with eᵢ the error rate of example i over the S models and p the mean of the eᵢ:
    /// the unbiased sample variance over the variance of Binomial(S, p) / S. Assumption of the null: all models err
    /// independently with the same p on every example. Where classes differ in difficulty this is no longer 1 even if the
    /// examples of a class are alike; <see cref="WithinClassIndex"/> removes that.
    /// </summary>
    /// <param name="errorRates">[N], N >= 2: share of the models that misclassify example i, in [0, 1].</param>
    /// <param name="models">S >= 1.</param>
    /// <exception cref="ArgumentException">Too few examples, a rate outside [0, 1], or all rates 0 or all 1, where the binomial has no
    /// spread.</exception>
    public static double Index(ReadOnlySpan<double> errorRates, int models)
    {
        Require.Finite(errorRates, atLeast: 2);
        Require.Probabilities(errorRates);
        ArgumentOutOfRangeException.ThrowIfLessThan(models, 1);
        var p = Moments.Mean(errorRates);
        if (errorRates[0] is 0 or 1 && Moments.AllEqual(errorRates))
            throw new ArgumentException(Require.Text($"Every error rate is {p}; the binomial has no spread to compare with."),
            nameof(errorRates));
        return Moments.Variance(errorRates) * models / (p * (1 - p));
    }

    /// <summary>
    /// The share of examples that at most a share <paramref name="tail"/> of the models misclassify, less the share of them that
    /// Binomial(S, p) gives, p the mean error rate: above 0 where more examples are easy than chance makes so. With rates of correct
    /// answers in place of error rates: the same of hard examples.
    /// </summary>
    /// <param name="errorRates">[N], N >= 1: share of the models that misclassify example i, in [0, 1].</param>
    /// <param name="models">S >= 1.</param>
    /// <param name="tail">In [0, 1].</param>
    /// <returns>In [-1, 1].</returns>
    /// <exception cref="ArgumentException">No example, or a rate outside [0, 1].</exception>
    public static double TailExcess(ReadOnlySpan<double> errorRates, int models, double tail)
    {
        Require.Finite(errorRates, atLeast: 1);
        Require.Probabilities(errorRates);
        Require.Probabilities([tail], nameof(tail));
        ArgumentOutOfRangeException.ThrowIfLessThan(models, 1);
        // Counts, since a rate of 5 models in 100 need not be the double nearest to .05.
        var most = (int)Math.Floor((tail * models) + CountRounding);
        var inTail = 0;
        foreach (var rate in errorRates)
            inTail += Math.Round(rate * models) <= most ? 1 : 0;
        return ((double)inTail / errorRates.Length) - Binomial.CDF(Moments.Mean(errorRates), models, most);
    }

    /// <summary>
    /// The dispersion test: (N - 1) times <see cref="Index"/> against χ² with N - 1 degrees of freedom (Fisher, 1925, sec. 20).
    /// Approximate: it needs S p (1 - p) of about 5 or more. The statistic is the index.
    /// </summary>
    /// <param name="errorRates">[N], N >= 2: share of the models that misclassify example i, in [0, 1].</param>
    /// <param name="models">S >= 1.</param>
    /// <param name="alternative">Greater: overdispersed; Less: underdispersed; TwoSided: twice the smaller tail.</param>
    /// <exception cref="ArgumentException">As for <see cref="Index"/>.</exception>
    public static TestResult ChiSquareTest(ReadOnlySpan<double> errorRates, int models, Alternative alternative = Alternative.Greater)
    {
        var index = Index(errorRates, models);
        var halfFreedom = (errorRates.Length - 1) / 2.0;
        var upper = index == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(halfFreedom, halfFreedom * index);
        var lower = index == 0 ? 0 : SpecialFunctions.GammaLowerRegularized(halfFreedom, halfFreedom * index);
        var p = alternative switch
        {
            Alternative.Greater => upper,
            Alternative.Less => lower,
            _ => Math.Min(1, 2 * Math.Min(upper, lower)),
        };
        return new TestResult(index, p, IsExact: false);
    }

    /// <summary>
    /// The pooled within-class variance of the per-example error count cᵢ over what exchangeability within (model, class)
    /// gives. If model s misclassifies a share f of the n examples of a class and each set of n f of them is equally likely,
    /// independently over models, then an example's error has variance f (1 - f), so Var cᵢ = v = Σₛ f (1 - f), and since the
    /// class mean c̄ = Σₛ f is fixed, E Σᵢ (cᵢ - c̄)² = n v. The index is Σ over classes of Σᵢ (cᵢ - c̄)² / Σ over classes of n v:
    /// its null expectation is 1 exactly, for every n. (In terms of the sample variance s² with n - 1: E s² = v n / (n - 1), the
    /// finite-sample correction.) Null standard deviation: about √(2 / N). Needs neither balanced classes nor equal models.
    /// </summary>
    /// <param name="errorCounts">[N]: how many of the S models misclassify example i, in 0 ... S.</param>
    /// <param name="labels">[N]: the class of example i that the errors are counted against, in 0 ... K - 1.</param>
    /// <param name="classErrorRates">[S, K] row-major: share of the examples of class k that model s misclassifies, in [0, 1];
    /// not read for classes without examples.</param>
    /// <param name="classes">K >= 1.</param>
    /// <exception cref="ArgumentException">Lengths that do not fit, a label, count or rate out of range, rates that do not add up to
    /// the counts, or no model that errs on a part of a class only, so that there is no spread to compare with.</exception>
    public static double WithinClassIndex(
        ReadOnlySpan<int> errorCounts, ReadOnlySpan<int> labels, ReadOnlySpan<double> classErrorRates, int classes)
    {
        var table = ErrorTable.Create(errorCounts, labels, classErrorRates, classes);
        double observed = 0, expected = 0;
        for (var i = 0; i < errorCounts.Length; i++)
        {
            var deviation = errorCounts[i] - table.MeanCount[labels[i]];
            observed += deviation * deviation;
            expected += table.NullVariance[labels[i]];
        }

        return expected > 0
            ? observed / expected
            : throw new ArgumentException(
                "Every model errs on all or none of each class; there is no spread to compare with.", nameof(classErrorRates));
    }
}
