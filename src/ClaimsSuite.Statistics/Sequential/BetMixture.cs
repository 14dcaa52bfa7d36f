using MathNet.Numerics.Integration;

namespace ClaimsSuite.Statistics.Sequential;

/// <summary>
/// The mean wealth over bets λ spread uniformly over (0, 1): ∫ Π (1 + λ gₜ) dλ. Gauss-Legendre nodes carry the mixture: a mean over
/// bets whatever happens, hence valid at any length, and equal to the integral, a polynomial in λ, up to 2 · 32 - 1 replicates.
/// </summary>
internal sealed class BetMixture
{
    private static readonly GaussLegendreRule Bets = new(0, 1, 32);
    private readonly double[] _wealth = [.. Enumerable.Repeat(1.0, Bets.Order)];

    /// <summary>Multiplies the wealth of each bet by 1 + λ <paramref name="payoff"/>, payoff >= -1, and returns the mean.</summary>
    internal double Pay(double payoff)
    {
        var mean = 0.0;
        for (var i = 0; i < _wealth.Length; i++)
        {
            _wealth[i] *= 1 + (Bets.GetAbscissa(i) * payoff);
            mean += Bets.GetWeight(i) * _wealth[i];
        }

        return mean;
    }
}
