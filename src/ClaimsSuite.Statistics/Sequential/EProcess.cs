using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Sequential;

/// <summary>
/// Evidence against a null hypothesis that may be looked at after every replicate: the wealth of a gambler who starts with 1 and
/// cannot expect to win while the hypothesis is true. By Ville's inequality the chance that it ever reaches 1 / α is then at
/// most α, whenever one stops and whyever (Ramdas, Grünwald, Vovk and Shafer, Statist. Sci. 2023). Each replicate pays
/// 1 + λ g, g >= -1 the payoff; the bets λ are mixed uniformly over (0, 1), so none has to be chosen.
/// </summary>
public sealed class EProcess
{
    private readonly Func<double, double> _payoff;
    private readonly BetMixture _bets = new();

    private EProcess(Func<double, double> payoff) => _payoff = payoff;

    /// <summary>The evidence now; 1 before the first replicate.</summary>
    public double Value { get; private set; } = 1;

    /// <summary>The largest evidence so far, which Ville's inequality bounds.</summary>
    public double Largest { get; private set; } = 1;

    /// <summary>Replicates seen.</summary>
    public int Count { get; private set; }

    /// <summary>An anytime-valid p: 1 / <see cref="Largest"/>.</summary>
    public double P => 1 / Largest;

    /// <summary>
    /// H₀: the median effect is at or below <paramref name="median"/> (at or above it for <see cref="Alternative.Less"/>): given the past,
    /// a positive deviation is no more likely than a negative one. The payoff is the sign, 0 for a deviation of 0. No other
    /// assumption: any distribution, skewed or heavy-tailed.
    /// </summary>
    /// <param name="median">Null value, in the unit of the effect.</param>
    /// <param name="alternative">Greater or Less.</param>
    /// <exception cref="ArgumentException">A two-sided alternative (run one process a side, each at α / 2), or a median that is not
    /// finite.</exception>
    public static EProcess ForMedian(double median = 0, Alternative alternative = Alternative.Greater)
    {
        Require.Finite(median);
        var side = Side(alternative);
        return new EProcess(value => side * Math.Sign(value - median));
    }

    /// <summary>
    /// H₀: given the past, the mean effect is at most <paramref name="mean"/> (at least, for <see cref="Alternative.Less"/>), for effects
    /// between known limits. The payoff is (x - mean) / (mean - low), for Less (mean - x) / (high - mean): the betting martingale
    /// of Waudby-Smith and Ramdas (J. R. Statist. Soc. B 2024, arXiv 2010.09686). The tighter the limits, the faster it grows.
    /// </summary>
    /// <param name="low">No effect can be below; &lt; <paramref name="mean"/>.</param>
    /// <param name="high">No effect can be above; > <paramref name="mean"/>.</param>
    /// <param name="mean">Null value, in the unit of the effect.</param>
    /// <param name="alternative">Greater or Less.</param>
    /// <exception cref="ArgumentException">A two-sided alternative, or limits that do not enclose the null value.</exception>
    public static EProcess ForBoundedMean(double low, double high, double mean = 0, Alternative alternative = Alternative.Greater)
    {
        Require.Finite([low, mean, high], name: "limits");
        if (!(low < mean && mean < high))
            throw new ArgumentException(Require.Text($"The limits {low} and {high} do not enclose the null mean {mean}."), nameof(mean));
        var side = Side(alternative);
        var mostLost = side > 0 ? mean - low : high - mean;
        return new EProcess(value => value >= low && value <= high
            ? side * (value - mean) / mostLost
            : throw new ArgumentException(Require.Text($"The effect {value} is outside its limits {low} and {high}."), nameof(value)));
    }

    /// <summary>Takes in the effect of one more replicate.</summary>
    /// <returns>The evidence after it, <see cref="Value"/>.</returns>
    /// <exception cref="ArgumentException">An effect that is not finite, or outside the limits; the process stays as it was.</exception>
    public double Update(double effect)
    {
        Value = _bets.Pay(Payoff(effect));
        Largest = Math.Max(Largest, Value);
        Count++;
        return Value;
    }

    /// <summary>What the effect pays, >= -1; takes nothing in.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Update"/>.</exception>
    internal double Payoff(double effect)
    {
        Require.Finite(effect);
        return _payoff(effect);
    }

    /// <summary>Whether the evidence has reached 1 / <paramref name="alpha"/> at any time so far.</summary>
    /// <param name="alpha">Level, in (0, 1); for one member of a family of m, α / m.</param>
    public bool Rejects(double alpha)
    {
        Require.OpenUnit(alpha);
        return Largest >= 1 / alpha;
    }

    private static int Side(Alternative alternative) => alternative switch
    {
        Alternative.Greater => 1,
        Alternative.Less => -1,
        _ => throw new ArgumentException("A betting process has one side; run one for each, at half the level.", nameof(alternative)),
    };
}
