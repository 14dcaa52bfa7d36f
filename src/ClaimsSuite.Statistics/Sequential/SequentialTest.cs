using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Sequential;

/// <summary>Where a sequential test stands.</summary>
public enum SequentialDecision
{
    /// <summary>Not enough evidence yet; if the replicates run out here, the outcome is inconclusive.</summary>
    Continue,

    /// <summary>The null hypothesis "no effect" is rejected.</summary>
    Supported,

    /// <summary>The hypothesis "the effect is at least the smallest of interest" is rejected: going on is futile.</summary>
    Refuted,
}

/// <summary>
/// Stops a run of replicates as soon as the question is settled. Two processes watch the same effects: one bets against "no
/// effect", the other, reversed, against "at least the smallest effect of
/// interest". An effect that is there but too small makes both reach 1 / α: Refuted goes first, and
/// a test that goes on after Supported may still come to it.
/// Each wrong decision has a chance of at most α, however long the run and wherever it is cut off.
/// </summary>
public sealed class SequentialTest
{
    private readonly EProcess _forEffect;
    private readonly EProcess _againstEffect;
    private readonly double _alpha;

    /// <summary>A test from two processes that have seen nothing yet.</summary>
    /// <param name="forEffect">Bets against "no effect": null value 0, <see cref="HypothesisTests.Alternative.Greater"/>.</param>
    /// <param name="againstEffect">Bets against "at least the smallest effect of interest": that null value,
    /// <see cref="HypothesisTests.Alternative.Less"/>.</param>
    /// <param name="alpha">Level of each of the two wrong decisions, in (0, 1).</param>
    /// <exception cref="ArgumentException">A process that has seen replicates, twice the same process, or alpha outside (0, 1).</exception>
    public SequentialTest(EProcess forEffect, EProcess againstEffect, double alpha = 0.05)
    {
        Require.OpenUnit(alpha);
        ArgumentNullException.ThrowIfNull(forEffect);
        ArgumentNullException.ThrowIfNull(againstEffect);
        if (forEffect.Count + againstEffect.Count > 0 || ReferenceEquals(forEffect, againstEffect))
            throw new ArgumentException("The two processes must be different and fresh.", nameof(againstEffect));
        (_forEffect, _againstEffect, _alpha) = (forEffect, againstEffect, alpha);
    }

    /// <summary>The decision so far.</summary>
    public SequentialDecision Decision { get; private set; }

    /// <summary>Replicates seen, up to a refutation.</summary>
    public int Count { get; private set; }

    /// <summary>An anytime-valid p of "no effect", from the replicates seen up to the decision.</summary>
    public double P => Math.Min(1, _forEffect.P);

    /// <summary>Takes in the effect of one more replicate; once refuted, changes nothing.</summary>
    /// <exception cref="ArgumentException">An effect that is not finite, or outside the limits of either process; both stay as they
    /// were.</exception>
    public SequentialDecision Update(double effect)
    {
        Require.Finite(effect);
        if (Decision == SequentialDecision.Refuted)
            return Decision;
        _ = _againstEffect.Payoff(effect); // Refuses now or not at all, so that no process is ahead of the other.
        _forEffect.Update(effect);
        _againstEffect.Update(effect);
        Count++;
        if (_againstEffect.Rejects(_alpha))
            Decision = SequentialDecision.Refuted;
        else if (_forEffect.Rejects(_alpha))
            Decision = SequentialDecision.Supported;
        return Decision;
    }
}
