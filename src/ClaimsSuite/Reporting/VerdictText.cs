using System.Globalization;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;

namespace ClaimsSuite.Reporting;

/// <summary>A verdict in words, for terminals, test output and failure messages.</summary>
public static class VerdictText
{
    /// <summary>
    /// One line: <c>C12 IN PART on mnist (fast), 1 of 2 effects supported, 12 replicates: randX 1 / real = -0.51 [-0.61, -0.40] (log2
    /// ratio), required &gt;= 0.25, p = 1: refuted, reversed; ...</c>
    /// </summary>
    public static string Line(ClaimVerdict verdict)
    {
        var trial = verdict.Samples.Trial;
        var count = verdict.Effects.Count > 1 ? $", {verdict.Count(Verdict.Supported)} of {verdict.Effects.Count} effects supported" : "";
        return $"{verdict.Claim.Id} {(trial.IsControl ? "control " : "")}{Words(verdict.Verdict).ToUpperInvariant()} on "
            + $"{trial.DatasetLabel} ({Name(trial.Tier)}){count}, {Replicates(trial)}: "
            + string.Concat(verdict.Flaws.Select(flaw => $"{flaw}; "))
            + string.Join("; ", verdict.Effects.Select(effect => Effect(effect, verdict.Samples))) + ".";
    }

    /// <summary>The line, what was expected, and the command that reproduces it.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="invocation">How the program that reproduces it is started.</param>
    public static string Failure(ClaimVerdict verdict, Invocation invocation)
    {
        var trial = verdict.Samples.Trial;
        var expected = trial.IsControl ? $"anything but Supported ({verdict.Claim.Control.Description})" : Expected(verdict);
        return $"{Line(verdict)} Expected: {expected}. Again: {invocation.Of(trial)}";
    }

    /// <summary>
    /// The verdict that was expected, and, where the claim has several effects, of which of them another one: <c>Refuted; randY:
    /// Supported, not Inconclusive</c>.
    /// </summary>
    public static string Expected(ClaimVerdict verdict)
    {
        var whole = verdict.Samples.Trial.Expected is { } expected ? Words(expected) : "-";
        return verdict.Effects.Count == 1 && verdict.Samples.Trial.ExpectedOf(verdict.Effects[0].Effect) is { } outcome
            ? Words(outcome)
            : string.Join("; ", verdict.Surprises.Select(effect => Surprise(verdict, effect)).Prepend(whole));
    }

    /// <summary><c>1 record</c>, <c>2 records</c></summary>
    public static string Count(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary><c>fast</c>, <c>full</c> or <c>paper</c>.</summary>
    public static string Name(Tier tier) => tier.Choose(fast: "fast", full: "full", paper: "paper");

    /// <summary><c>paper</c> or <c>authors</c>.</summary>
    public static string Name(Protocol protocol) => protocol == Protocol.Paper ? "paper" : "authors";

    /// <summary><c>Supported</c>, <c>In part</c> ...</summary>
    public static string Words(Verdict verdict) => verdict == Verdict.InPart ? "In part" : verdict.ToString();

    /// <summary><c>Supported</c>, <c>Refuted, reversed</c> ...</summary>
    public static string Words(Outcome outcome) => outcome.Verdict() == Verdict.Refuted
        ? $"Refuted, {outcome.ToString().ToLowerInvariant()}"
        : outcome.ToString();

    /// <summary>About three significant digits, whole from 100 on.</summary>
    public static string Number(double value) => Math.Abs(value) switch
    {
        double.PositiveInfinity => value > 0 ? "inf" : "-inf",
        0 => "0",
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        < 0.001 => value.ToString("0.0e0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };

    /// <summary><c>1.53</c>, and of a bound <c>&gt;= 1.53</c>.</summary>
    public static string Estimate(EffectVerdict effect) => effect.Side switch
    {
        _ when effect.Evaluation is null => "not finite",
        Side.AtLeast => $">= {Number(effect.Evaluation.Estimate)}",
        Side.AtMost => $"<= {Number(effect.Evaluation.Estimate)}",
        Side.Unknown => $"about {Number(effect.Evaluation.Estimate)}",
        _ => Number(effect.Evaluation.Estimate),
    };

    /// <summary><c>[low, high]</c></summary>
    public static string Interval(Evaluation evaluation) => $"[{Number(evaluation.Interval.Low)}, {Number(evaluation.Interval.High)}]";

    /// <summary>A p value without its leading zero: <c>.012</c>, <c>&lt; .001</c>.</summary>
    public static string P(double p) => p switch
    {
        double.NaN => "-",
        < 0.001 => "< .001",
        >= 0.9995 => "1",
        _ => p.ToString(".000", CultureInfo.InvariantCulture),
    };

    /// <summary><c>12 replicates</c>, or <c>24 replicates, halved</c>.</summary>
    private static string Replicates(Trial trial) =>
        Invariant($"{trial.Replicates} replicates{(trial.Claim.Replication == Replication.Halves ? ", halved" : "")}");

    private static string Effect(EffectVerdict effect, ClaimSamples samples) => effect.Evaluation is { } evaluation
        ? $"{effect.Effect.Name} {(effect.Side == Side.Exact ? "= " : "")}{Estimate(effect)} {Interval(evaluation)} "
            + $"({effect.Effect.Unit}), required "
            + $"{effect.Effect.Criterion.Requirement}, p = {P(effect.AdjustedP)}: {Words(effect.Outcome).ToLowerInvariant()}"
        : $"{effect.Effect.Name} is not finite in some replicate{Reason(samples)}";

    private static string Surprise(ClaimVerdict verdict, EffectVerdict effect) =>
        $"{effect.Effect.Name}: {(verdict.Samples.Trial.ExpectedOf(effect.Effect) is { } expected ? Words(expected) : "-")}, not "
        + Words(effect.Outcome);

    private static string Reason(ClaimSamples samples) =>
        samples.Undefined.Count == 0
            ? ""
            : $": {string.Join("; ", samples.Undefined.Select(entry => $"{entry.Key}: {entry.Value.ReplaceLineEndings(" ")}"))}";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
