using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimsSuite.Claims;

namespace ClaimsSuite.Reporting;

/// <summary>The verdicts as JSON, raw values included: all that is needed to judge them again elsewhere.</summary>
public static class JsonReport
{
    /// <summary>The version of the layout; grows when a reader would have to change.</summary>
    public const int Schema = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The whole report.</summary>
    /// <param name="verdicts">In the order of the report.</param>
    /// <param name="tier">The tier of all of them.</param>
    /// <param name="environment">What the numbers were made with.</param>
    public static string Write(IReadOnlyList<ClaimVerdict> verdicts, Tier tier, IReadOnlyDictionary<string, string> environment) =>
        JsonSerializer.Serialize(new { Schema, Tier = tier, Environment = environment, Claims = verdicts.Select(Row) }, Options) + "\n";

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
            verdict.Expected,
            deciding.Effect.Unit,
            deciding.Evaluation?.Estimate,
            deciding.Evaluation?.Interval.Low,
            deciding.Evaluation?.Interval.High,
            deciding.Effect.Criterion.Delta,
            deciding.Evaluation?.P,
            PAdjusted = verdict.AdjustedP,
            samples.Trial.Replicates,
            Seed = samples.Trial.Root,
            Effects = verdict.Effects.Select(Row),
            Samples = samples.Values,
            Seconds = Math.Round(samples.Seconds, 2),
        };
    }

    private static object Row(EffectVerdict effect) => new
    {
        effect.Effect.Name,
        effect.Effect.Unit,
        effect.Verdict,
        effect.Evaluation?.Estimate,
        effect.Evaluation?.Interval.Low,
        effect.Evaluation?.Interval.High,
        effect.Effect.Criterion.Requirement,
        effect.Evaluation?.P,
    };
}
