using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Dispersion;

/// <summary>Per class, the mean and the null variance of the error count over models; checked against the counts.</summary>
/// <param name="MeanCount">[K]: models that err, per example of the class.</param>
/// <param name="NullVariance">[K]: Σₛ f (1 - f).</param>
internal sealed record ErrorTable(double[] MeanCount, double[] NullVariance)
{
    /// <summary>Rates that were computed in single precision still add up to this, times the number of models.</summary>
    private const double Rounding = 1e-5;

    internal static ErrorTable Create(
        ReadOnlySpan<int> errorCounts, ReadOnlySpan<int> labels, ReadOnlySpan<double> classErrorRates, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        Require.SameLength(errorCounts.Length, nameof(errorCounts), labels.Length, nameof(labels));
        if (errorCounts.Length == 0)
            throw new ArgumentException("errorCounts is empty; at least one example is needed.", nameof(errorCounts));
        if (classErrorRates.Length == 0 || classErrorRates.Length % classes != 0)
            throw new ArgumentException(
                Require.Text($"classErrorRates holds {classErrorRates.Length} value(s); expected models x {classes} classes."),
                nameof(classErrorRates));

        var models = classErrorRates.Length / classes;
        var (examples, errors) = Totals(errorCounts, labels, classes, models);
        double[] meanCount = new double[classes], nullVariance = new double[classes];
        for (var k = 0; k < classes; k++)
        {
            if (examples[k] == 0)
                continue;
            meanCount[k] = (double)errors[k] / examples[k];
            var sumOfRates = 0.0;
            for (var s = 0; s < models; s++)
            {
                var rate = classErrorRates[(s * classes) + k];
                Require.Probabilities([rate], nameof(classErrorRates));
                sumOfRates += rate;
                nullVariance[k] += rate * (1 - rate);
            }

            if (Math.Abs(sumOfRates - meanCount[k]) > Rounding * models)
                throw new ArgumentException(
                    Require.Text($"The rates of class {k} add up to {sumOfRates} errors an example, its counts to {meanCount[k]}; ") +
                    "are the rates [models, classes] row-major?",
                    nameof(classErrorRates));
        }

        return new ErrorTable(meanCount, nullVariance);
    }

    private static (int[] Examples, long[] Errors) Totals(ReadOnlySpan<int> errorCounts, ReadOnlySpan<int> labels, int classes, int models)
    {
        var examples = new int[classes];
        var errors = new long[classes];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] < 0 || labels[i] >= classes)
                throw new ArgumentException(Require.Text($"labels[{i}] is {labels[i]}; expected 0 ... {classes - 1}."), nameof(labels));
            if (errorCounts[i] < 0 || errorCounts[i] > models)
                throw new ArgumentException(Require.Text($"errorCounts[{i}] is {errorCounts[i]}; expected 0 ... {models} models."),
                nameof(errorCounts));
            examples[labels[i]]++;
            errors[labels[i]] += errorCounts[i];
        }

        return (examples, errors);
    }
}
