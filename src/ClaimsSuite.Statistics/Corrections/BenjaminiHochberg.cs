using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Corrections;

/// <summary>
/// The step-up correction of Benjamini and Hochberg (J. R. Statist. Soc. B 1995). Assumption: independent or positively
/// dependent tests (PRDS; Benjamini and Yekutieli, 2001). Rejecting where the adjusted p is at most α keeps the expected
/// share of false rejections among the rejections at most α; a weaker promise than <see cref="Holm"/>'s.
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>With the p in ascending order, p̃₍ᵢ₎ = min over j >= i of min(1, m p₍ⱼ₎ / j), m = the family size.</summary>
    /// <inheritdoc cref="Holm.Adjust" path="/param"/>
    /// <inheritdoc cref="Holm.Adjust" path="/returns"/>
    /// <inheritdoc cref="Holm.Adjust" path="/exception"/>
    public static double[] Adjust(ReadOnlySpan<double> p, int? familySize = null)
    {
        Require.Probabilities(p);
        var size = familySize ?? p.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(size, p.Length, nameof(familySize));

        var order = Ranks.Ascending(p);
        var adjusted = new double[p.Length];
        var smallest = 1.0;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            smallest = Math.Min(smallest, p[order[i]] * ((double)size / (i + 1)));
            adjusted[order[i]] = smallest;
        }

        return adjusted;
    }
}
