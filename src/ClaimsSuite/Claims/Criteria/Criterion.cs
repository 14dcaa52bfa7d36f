using ClaimsSuite.Statistics.EffectSizes;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Sequential;

namespace ClaimsSuite.Claims.Criteria;

/// <summary>
/// What an effect, one value a replicate, must be for a claim to hold: declared as data before any confirming run, and
/// the only way from effects to a verdict (docs/statistics.md has the decision table).
/// </summary>
public abstract record Criterion
{
    /// <summary>Family-wise error rate at which claims are judged, one-sided.</summary>
    public const double Alpha = 0.05;

    /// <summary>Confidence of the reported intervals, two-sided.</summary>
    public const double Confidence = 0.95;

    /// <summary>What is required of the estimate, for tables and messages: <c>&gt;= 0.05</c>.</summary>
    public abstract string Requirement { get; }

    /// <summary>The smallest effect of interest, in the effect's unit; for an equivalence the upper bound.</summary>
    public abstract double Delta { get; }

    /// <summary>
    /// Between which values the tests must place the mean effect, each bound by a one-sided test of its own: the null value or the margin,
    /// and no upper bound; of an equivalence its two limits. Support needs an estimate of at least <see cref="Delta"/> besides.
    /// </summary>
    public abstract (double Low, double High) Tested { get; }

    /// <summary>Whether a larger effect is more of what is claimed, so that a bound from below counts against the claim.</summary>
    internal bool GrowsWithEffect => double.IsPositiveInfinity(Tested.High);

    /// <summary>The effect must exceed <paramref name="null"/>, and be at least <paramref name="delta"/>.</summary>
    /// <param name="delta">Smallest effect of interest, in the effect's unit.</param>
    /// <param name="null">The value that stands for no effect: 0 for a difference, 1 for a ratio or an index.</param>
    /// <exception cref="ArgumentOutOfRangeException">Delta is below the null value, or one of them is not finite.</exception>
    public static Criterion Paired(double delta, double @null = 0)
    {
        if (!double.IsFinite(@null) || !double.IsFinite(delta) || delta < @null)
            throw new ArgumentOutOfRangeException(
                nameof(delta),
                FormattableString.Invariant(
                    $"The smallest effect of interest, {delta}, must be finite and not below the null value, {@null}."));
        return new ExceedsCriterion(delta, @null);
    }

    /// <summary>The effect must lie between <paramref name="low"/> and <paramref name="high"/>: two one-sided tests.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are reversed, equal, or not finite.</exception>
    public static Criterion Equivalent(double low, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || low >= high)
            throw new ArgumentOutOfRangeException(
                nameof(low), FormattableString.Invariant($"The bounds {low} and {high} must be finite and in order."));
        return new EquivalenceCriterion(low, high);
    }

    /// <summary>The effect must not be worse than -<paramref name="margin"/>, where positive is better.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The margin is negative, 0, or not finite.</exception>
    public static Criterion NonInferior(double margin)
    {
        if (!double.IsFinite(margin) || margin <= 0)
            throw new ArgumentOutOfRangeException(
                nameof(margin), FormattableString.Invariant($"The margin {margin} must be finite and above 0."));
        return new NonInferiorityCriterion(margin);
    }

    /// <summary>The effect is Kendall's tau-b of a measure over ordered levels, one value a replicate; it must exceed 0.</summary>
    /// <param name="tau">Smallest rank correlation of interest, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such rank correlation.</exception>
    public static Criterion Trend(double tau)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tau);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tau, 1);
        return new ExceedsCriterion(tau, 0);
    }

    /// <summary>Estimate, interval, effect size and p of the effects.</summary>
    /// <param name="effects">[R] one finite value a replicate.</param>
    /// <param name="random">For the sign flips where there are too many replicates to enumerate them.</param>
    /// <exception cref="ArgumentException">No value, or one that is not finite.</exception>
    public Evaluation Evaluate(double[] effects, SeededRandom random) => new(
        effects.Average(),
        SignFlipInterval.Mean(effects, Confidence, random),
        EffectSize(effects),
        P(effects, random));

    /// <summary>
    /// A test that may be looked at after every replicate, for stopping early; none where a criterion has no such test and
    /// needs all its replicates. It is about the median, and assumes no symmetry.
    /// </summary>
    /// <param name="alpha">Level of each wrong decision, already divided by the size of the family.</param>
    public abstract SequentialTest? Sequential(double alpha);

    /// <summary>The kind of refutation where the sequential test refutes.</summary>
    /// <param name="effects">[R] what the test has seen.</param>
    /// <param name="alpha">Its level.</param>
    /// <exception cref="InvalidOperationException">The criterion has no sequential test.</exception>
    protected internal virtual Outcome SequentialRefutation(double[] effects, double alpha) =>
        throw new InvalidOperationException($"'{Requirement}' has no sequential test.");

    /// <summary>The outcome by the decision table; never <see cref="Outcome.Invalid"/>, which is decided before.</summary>
    /// <param name="evaluation">What <see cref="Evaluate"/> gave.</param>
    /// <param name="adjustedP">Its p, corrected for the family of claims.</param>
    public Outcome Decide(Evaluation evaluation, double adjustedP) =>
        adjustedP <= Alpha && IsMet(evaluation.Estimate) ? Outcome.Supported : Refutation(evaluation.Interval) ?? Outcome.Inconclusive;

    /// <summary>One-sided p against the null that the criterion is not met.</summary>
    protected internal abstract double P(double[] effects, SeededRandom random);

    /// <summary>Whether the estimate is as required.</summary>
    protected internal abstract bool IsMet(double estimate);

    /// <summary>The kind of refutation if no value in the interval is as required; else none.</summary>
    protected internal abstract Outcome? Refutation(Interval interval);

    /// <summary>Hedges' g of the distance from the bound of the tests that is nearer to the mean; NaN where there is none.</summary>
    /// <param name="effects">[R] finite values.</param>
    internal double EffectSize(double[] effects)
    {
        var (mean, tested) = (effects.Average(), Tested);
        var @null = Math.Abs(mean - tested.Low) < Math.Abs(mean - tested.High) ? tested.Low : tested.High;
        var distances = Array.ConvertAll(effects, effect => effect - @null);
        return effects.Length < 3 || distances.Max() == distances.Min() ? double.NaN : PairedEffect.HedgesG(distances);
    }
}
