using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Dispersion;

/// <summary>
/// The Gini coefficient, the paper's measure of how unequally the loss-sensitivity is spread over examples (sec. 3.2):
/// G = Σᵢ (2i - n - 1) x₍ᵢ₎ / (n Σ x), the mean absolute difference between two values over twice the mean. In [0, 1].
/// </summary>
public static class Gini
{
    /// <summary>The coefficient of non-negative values.</summary>
    /// <param name="values">[n], each >= 0, not all 0. Equal values give 0.</param>
    /// <param name="unbiased">Multiplies by n / (n - 1): pairs of different examples only, so that 1 is reached when one example holds
    /// everything, and samples of different size compare (Deltas, Rev. Econ. Stat. 2003). Needs n >= 2.</param>
    /// <exception cref="ArgumentException">Too few values; one that is negative or not finite; or all 0, where inequality is
    /// undefined.</exception>
    public static double Coefficient(ReadOnlySpan<double> values, bool unbiased = true)
    {
        Require.Finite(values, atLeast: unbiased ? 2 : 1);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        if (sorted[0] < 0)
            throw new ArgumentException(
                Require.Text($"The smallest value is {sorted[0]}; the Gini coefficient is defined for values >= 0."), nameof(values));
        if (sorted[^1] == 0)
            throw new ArgumentException("All values are 0; the Gini coefficient is undefined there.", nameof(values));

        double weighted = 0, sum = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            // Dividing by the largest value first keeps values near the ends of the number range from over- or underflowing.
            var share = sorted[i] / sorted[^1];
            weighted += ((2.0 * i) + 1 - sorted.Length) * share;
            sum += share;
        }

        return weighted / (sum * (unbiased ? sorted.Length - 1 : sorted.Length));
    }

    /// <inheritdoc cref="Coefficient(ReadOnlySpan{double}, bool)"/>
    public static double Coefficient(ReadOnlySpan<float> values, bool unbiased = true)
    {
        var widened = new double[values.Length];
        for (var i = 0; i < widened.Length; i++)
            widened[i] = values[i];
        return Coefficient(widened, unbiased);
    }
}
