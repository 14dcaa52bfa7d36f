using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Reporting;

/// <summary>
/// The verdicts as JSON, raw values included. A number that is not finite (an interval without limit, a p of an invalid claim) is null.
/// </summary>
public static class JsonReport
{
    /// <summary>The version of the layout; grows when a reader would have to change.</summary>
    public const int Schema = 2;

    /// <summary>The whole report.</summary>
    /// <param name="verdicts">In the order of the report.</param>
    /// <param name="tier">The tier of all of them.</param>
    /// <param name="environment">What the numbers were made with.</param>
    /// <param name="data">What is known of the data sets, by the name in the trials.</param>
    public static string Write(
        IReadOnlyList<ClaimVerdict> verdicts, Tier tier, IReadOnlyDictionary<string, string> environment, IReadOnlyDictionary<string,
        DatasetFacts> data) =>
        ReportJson.Write(
            new { Schema, Tier = tier, Environment = environment, Datasets = data.Select(Row), Claims = verdicts.Select(Row) });

    private static object Row(KeyValuePair<string, DatasetFacts> data) => new
    {
        Name = data.Key,
        Surrogate = data.Value.IsSurrogate,
        data.Value.Classes,
        data.Value.Shape,
        data.Value.Digest,
    };

    private static object Row(ClaimVerdict verdict)
    {
        var (claim, samples, deciding) = (verdict.Claim, verdict.Samples, verdict.Deciding);
        return new
        {
            claim.Id,
            claim.Slug,
            samples.Trial.Dataset,
            samples.Trial.Protocol,
            verdict.Verdict,
            samples.Trial.Expected,
            verdict.IsAsExpected,
            Supported = verdict.Count(Verdict.Supported),
            Refuted = verdict.Count(Verdict.Refuted),
            Inconclusive = verdict.Count(Verdict.Inconclusive),
            Invalid = verdict.Count(Verdict.Invalid),
            verdict.Flaws,
            Preconditions = claim.Preconditions.Select(condition => new { condition.Name, condition.Requirement }),
            deciding.Effect.Unit,
            deciding.Evaluation?.Estimate,
            deciding.Evaluation?.Interval.Low,
            deciding.Evaluation?.Interval.High,
            deciding.Effect.Criterion.Delta,
            deciding.Evaluation?.P,
            PAdjusted = verdict.AdjustedP,
            deciding.Evaluation?.EffectSize,
            samples.Trial.Replicates,
            claim.Replication,
            Chosen = samples.Chosen().ToDictionary(choice => choice.Key, choice => choice.Value?.ToString()),
            Control = samples.Trial.IsControl ? claim.Control.Description : null,
            Seed = samples.Trial.Root,
            Effects = verdict.Effects.Select(effect => Row(verdict, effect)),
            Bounds = samples.Sides,
            Samples = samples.Values,
            Seconds = Math.Round(samples.Seconds, 2),
        };
    }

    private static object Row(ClaimVerdict verdict, EffectVerdict effect) => new
    {
        effect.Effect.Name,
        effect.Effect.Unit,
        Verdict = effect.Outcome.Verdict(),
        effect.Outcome,
        Expected = verdict.Samples.Trial.ExpectedOf(effect.Effect),
        Reason = verdict.Samples.Trial.DeviationOf(effect.Effect)?.Reason,
        effect.Evaluation?.Estimate,
        effect.Evaluation?.Interval.Low,
        effect.Evaluation?.Interval.High,
        Bootstrap = effect.Evaluation?.Bootstrap is { } bootstrap ? new { bootstrap.Low, bootstrap.High } : null,
        effect.Evaluation?.EffectSize,
        effect.Effect.Criterion.Requirement,
        effect.Evaluation?.P,
        PAdjusted = effect.AdjustedP,
        effect.Side,
    };
}
