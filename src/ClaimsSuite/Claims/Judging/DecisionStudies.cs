using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.Calibration;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Claims.Judging;

/// <summary>
/// How often the whole decision on a paper's claims is wrong: every effect of every claim by its own criterion, at the claim's own number
/// of replicates, in the paper's family. Preconditions are met.
/// </summary>
public static class DecisionStudies
{
    /// <summary>
    /// Standard deviation of the effects in widths of what is required: wide, so that it is the test that keeps nulls out, and not the
    /// smallest effect of interest.
    /// </summary>
    private const double Spread = 4;

    private const string Normal = "normal, effects independent";

    /// <summary>
    /// False support: one effect of each claim is at the edge of what is not claimed (a null value, a limit, a margin) and the others hold;
    /// some claim of the paper is called Supported in at most <see cref="Criterion.Alpha"/> of families. False refutation: every effect is
    /// just what is required; a claim is called Refuted or In part, which is promised of single effects only.
    /// </summary>
    /// <param name="paper">The paper; claims of its family only, in their smallest tier.</param>
    /// <param name="seeds">Where every simulated value comes from.</param>
    /// <param name="simulations">Simulated families.</param>
    public static IEnumerable<CalibrationRow> Rows(Paper paper, SeedSequence seeds, int simulations)
    {
        List<Claim> claims = [.. paper.Claims.Where(claim => !paper.Extensions.Contains(claim.Id))];
        var (families, supported, refuted, effects, effectsRefuted) = (0, 0, 0, 0, 0);
        var random = seeds.For($"calibration/decision/{paper.Id}");
        for (var simulation = 0; simulation < simulations; simulation++)
        {
            // Of the others one can be sure: a conjunction is as hard to pass as the one effect that does not hold.
            families += claims.Exists(claim => Draw(paper, claim, claim.Effects[simulation % claim.Effects.Count], isTrue: false, random)
                == Outcome.Supported) ? 1 : 0;
            foreach (var claim in claims)
            {
                var wrong = claim.Effects.Count(effect => Draw(paper, claim, effect, isTrue: true, random).Verdict() == Verdict.Refuted);
                (supported, refuted) = (supported + 1, refuted + (wrong > 0 ? 1 : 0));
                (effects, effectsRefuted) = (effects + claim.Effects.Count, effectsRefuted + wrong);
            }
        }
        var n = claims.Max(Replicates);
        yield return Row(
            $"{paper.Id}, {claims.Count} claims, one effect null: any Supported", families, simulations, Criterion.Alpha, true);
        yield return Row($"{paper.Id}, each effect as required: effect Refuted", effectsRefuted, effects, Half, true);
        yield return Row($"{paper.Id}, all effects as required: claim Refuted or In part", refuted, supported, Half, false);

        CalibrationRow Row(string name, int count, int of, double bound, bool isGuaranteed) =>
            new(CalibratedQuantity.FamilyWiseErrors, name, Normal, n, (double)count / of, bound, of, isGuaranteed);
    }

    private static double Half => (1 - Criterion.Confidence) / 2;

    private static Outcome Draw(Paper paper, Claim claim, Effect effect, bool isTrue, SeededRandom random)
    {
        var criterion = effect.Criterion;
        var (low, high) = criterion.Tested;
        var edge = criterion.GrowsWithEffect ? low : high;
        var (mean, deviation) = (isTrue ? criterion.Delta : edge, Spread * Width(criterion));
        double[] values = [.. Enumerable.Range(0, Replicates(claim)).Select(_ => mean + (deviation * random.NextGaussian()))];
        var p = paper.FamilySize * criterion.P(values, random);
        return !isTrue && p > Criterion.Alpha ? Outcome.Inconclusive : criterion.Decide(criterion.Evaluate(values, random), p);
    }

    /// <summary>From the edge of what is not claimed to the smallest effect of interest; of an equivalence to its middle.</summary>
    private static double Width(Criterion criterion)
    {
        var (low, high) = criterion.Tested;
        return !criterion.GrowsWithEffect ? (high - low) / 2
            : criterion.Delta > low ? criterion.Delta - low
            : low < 0 ? -low // A margin is both the edge and all that is required.
            : 1;
    }

    private static int Replicates(Claim claim) => claim.Judged(claim.Replicates.MinBy(tier => tier.Key).Value);
}
