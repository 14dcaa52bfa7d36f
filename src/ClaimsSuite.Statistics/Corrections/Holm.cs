using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Corrections;

/// <summary>
/// Holm's step-down correction (Scand. J. Statist. 1979). No assumption on the dependence between the tests: rejecting
/// where the adjusted p is at most α keeps the chance of any false rejection in the family at most α.
/// </summary>
public static class Holm
{
    /// <summary>With the p in ascending order, p̃₍ᵢ₎ = max over j &lt;= i of min(1, (m - j + 1) p₍ⱼ₎), m = the family size.</summary>
    /// <param name="p">Raw p values in [0, 1], any order; empty gives empty.</param>
    /// <param name="familySize">Members of the family where not all of them were tested, >= p.Length: the missing ones count as
    /// p = 1, so what is rejected now stays rejected whatever they turn out to be. Null: p is the family.</param>
    /// <returns>Adjusted p values in the order of <paramref name="p"/>.</returns>
    /// <exception cref="ArgumentException">A p is NaN or outside [0, 1].</exception>
    /// <exception cref="ArgumentOutOfRangeException">The family is smaller than the number of p values.</exception>
    public static double[] Adjust(ReadOnlySpan<double> p, int? familySize = null)
    {
        Require.Probabilities(p);
        var size = familySize ?? p.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(size, p.Length, nameof(familySize));

        var order = Ranks.Ascending(p);
        var adjusted = new double[p.Length];
        var largest = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            largest = Math.Max(largest, Math.Min(1, (size - i) * p[order[i]]));
            adjusted[order[i]] = largest;
        }

        return adjusted;
    }
}
