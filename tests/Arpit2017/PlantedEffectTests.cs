using ClaimsSuite.Arpit2017;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

/// <summary>
/// Positive controls: in every tier each effect of each claim can come out in every way that its criterion knows, at the claim's own number
/// of replicates, in the paper's family, with values that the effect can have.
/// </summary>
public sealed class PlantedEffectTests
{
    /// <summary>How far, in spreads, the outermost value lies from the mean.</summary>
    private const double Widest = 1.7;

    public static TheoryData<string, Tier> Claims => new(
        from claim in Arpit2017Paper.Instance.Claims from tier in claim.Replicates.Keys select (claim.Id, tier));

    [Theory, MemberData(nameof(Claims))]
    public void Every_effect_reaches_every_outcome_at_the_claims_own_number_of_replicates(string id, Tier tier)
    {
        var claim = Arpit2017Paper.Instance.Claims.Single(candidate => candidate.Id == id);
        foreach (var effect in claim.Effects)
        {
            foreach (var (outcome, mean, spread) in Plans(effect))
                Judged(claim, tier, effect, mean, spread).Should().Be(
                    outcome, "{0} was planted at {1} +- {2}", effect.Name, mean, spread);
        }
    }

    private static IEnumerable<(Outcome Outcome, double Mean, double Spread)> Plans(Effect effect) => effect.Criterion switch
    {
        ExceedsCriterion criterion => Exceeding(effect, criterion, criterion.Minimum - criterion.Null),
        EquivalenceCriterion criterion => Equivalent(criterion, criterion.High - criterion.Low),
        NonInferiorityCriterion criterion =>
        [
            (Outcome.Supported, 0, criterion.Margin / 4),
            (Outcome.Worse, -2 * criterion.Margin, criterion.Margin / 4),
            (Outcome.Inconclusive, -criterion.Margin, criterion.Margin / 2),
        ],
        _ => throw new InvalidOperationException($"No plan for {effect.Criterion.GetType().Name}."),
    };

    private static IEnumerable<(Outcome Outcome, double Mean, double Spread)> Exceeding(
        Effect effect, ExceedsCriterion criterion, double width)
    {
        var high = Math.Min(criterion.Minimum + width, (criterion.Minimum + effect.Most) / 2);
        var low = Math.Max(criterion.Null - width, (criterion.Null + effect.Least) / 2);
        yield return (Outcome.Supported, high, Math.Min(width / 4, (effect.Most - high) / Widest));
        yield return (Outcome.Reversed, low, Math.Min(width / 4, (low - effect.Least) / Widest));
        yield return (Outcome.Absent, criterion.Null, Math.Min(width / 4, (criterion.Null - effect.Least) / Widest));
        yield return (Outcome.Smaller, criterion.Null + (width / 2), width / 8);
        yield return (
            Outcome.Inconclusive, criterion.Minimum - (width / 50), Math.Min(width / 2, (effect.Most - criterion.Minimum) / Widest));
    }

    private static IEnumerable<(Outcome Outcome, double Mean, double Spread)> Equivalent(EquivalenceCriterion criterion, double width) =>
    [
        (Outcome.Supported, criterion.Low + (width / 2), width / 8),
        (Outcome.Outside, criterion.High + (width / 2), width / 8),
        (Outcome.Outside, criterion.Low - (width / 2), width / 8),
        (Outcome.Inconclusive, criterion.High, width / 4),
    ];

    private static Outcome Judged(Claim claim, Tier tier, Effect effect, double mean, double spread)
    {
        var replicates = claim.Judged(claim.Replicates[tier]);
        double[] values = [.. Enumerable.Range(0, replicates).Select(i => mean + (spread * Score(i, replicates)))];
        values.Should().OnlyContain(value => value >= effect.Least && value <= effect.Most, "{0} can have no other", effect.Name);
        var planted = claim with
        {
            Replication = Replication.Each,
            Choices = [],
            Preconditions = [],
            Effects = [effect with { Measure = samples => samples["planted"] }],
        };
        var trial = new Trial(Arpit2017Paper.Instance, planted, tier, "mnist", 1000, replicates);
        return Judge.Decide(new ClaimSamples(trial, new Dictionary<string, double[]> { ["planted"] = values }, 0)).Effects[0].Outcome;
    }

    /// <summary>Evenly spread, mean 0, of standard deviation about 1.</summary>
    private static double Score(int i, int count) => Widest * ((2.0 * i / (count - 1)) - 1);
}
