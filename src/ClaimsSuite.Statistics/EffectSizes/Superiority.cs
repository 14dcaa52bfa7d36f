using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.EffectSizes;

/// <summary>
/// How often one condition beats the other: effect sizes that need no unit and no distribution. Equal values count half
/// (Vargha and Delaney, J. Educ. Behav. Statist. 2000).
/// </summary>
public static class Superiority
{
    /// <summary>Paired: the share of replicates with a positive difference, plus half the share of zeros; in [0, 1], 1/2 = no
    /// effect.</summary>
    /// <param name="differences">One difference per replicate, [n], n >= 1.</param>
    /// <exception cref="ArgumentException">No difference, or one that is not finite.</exception>
    public static double Probability(ReadOnlySpan<double> differences)
    {
        Require.Finite(differences);
        return Wins(differences, 0) / differences.Length;
    }

    /// <summary>Unpaired: P(X > Y) + P(X = Y) / 2 over all pairs; in [0, 1], 1/2 = no effect.</summary>
    /// <param name="x">[n], n >= 1.</param>
    /// <param name="y">[m], m >= 1.</param>
    /// <exception cref="ArgumentException">An empty sample, or a value that is not finite.</exception>
    public static double Probability(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.Finite(x);
        Require.Finite(y);
        var wins = 0.0;
        foreach (var value in y)
            wins += Wins(x, value);
        return wins / ((double)x.Length * y.Length);
    }

    /// <summary>Unpaired: Cliff's delta, P(X > Y) - P(X &lt; Y) (Psychol. Bull. 1993); in [-1, 1], 0 = no effect.</summary>
    /// <inheritdoc cref="Probability(ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static double CliffsDelta(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => (2 * Probability(x, y)) - 1;

    private static double Wins(ReadOnlySpan<double> values, double against)
    {
        var wins = 0.0;
        foreach (var value in values)
            wins += value > against ? 1 : value == against ? 0.5 : 0;
        return wins;
    }
}
