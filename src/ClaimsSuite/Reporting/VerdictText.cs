using System.Globalization;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;

namespace ClaimsSuite.Reporting;

/// <summary>A verdict in words, for terminals, test output and failure messages.</summary>
public static class VerdictText
{
    /// <summary>
    /// One line: <c>C01 SUPPORTED on mnist (fast): real = 35.1 [33.0, 37.2], 12 replicates, required &gt;= 5; p = .001.</c>
    /// </summary>
    public static string Line(ClaimVerdict verdict)
    {
        var trial = verdict.Samples.Trial;
        var head = $"{verdict.Claim.Id} {(trial.IsControl ? "control " : "")}{verdict.Verdict.ToString().ToUpperInvariant()} on "
            + $"{trial.DatasetLabel} ({Name(trial.Tier)}): ";
        var deciding = verdict.Deciding;
        return deciding.Evaluation is { } evaluation
            ? head + Invariant($"{deciding.Effect.Name} = {Number(evaluation.Estimate)} {Interval(evaluation)} ({deciding.Effect.Unit}), ")
                + Invariant($"{Replicates(trial)}, required {deciding.Effect.Criterion.Requirement}; p = {P(verdict.AdjustedP)}.")
            : head + $"{deciding.Effect.Name} is not finite in some replicate{Reason(verdict)}.";
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
    public static string Expected(ClaimVerdict verdict) => verdict.Effects.Count == 1
        ? $"{verdict.Samples.Trial.Expected}"
        : $"{verdict.Samples.Trial.Expected}; {string.Join(", ", verdict.Surprises.Select(effect => Surprise(verdict, effect)))}";

    /// <summary><c>1 record</c>, <c>2 records</c></summary>
    public static string Count(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary><c>fast</c> or <c>full</c>.</summary>
    public static string Name(Tier tier) => tier == Tier.Fast ? "fast" : "full";

    /// <summary><c>paper</c> or <c>authors</c>.</summary>
    public static string Name(Protocol protocol) => protocol == Protocol.Paper ? "paper" : "authors";

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

    private static string Surprise(ClaimVerdict verdict, EffectVerdict effect) =>
        $"{effect.Effect.Name}: {verdict.Samples.Trial.ExpectedOf(effect.Effect)}, not {effect.Verdict}";

    private static string Reason(ClaimVerdict verdict) =>
        verdict.Samples.Undefined.Count == 0
            ? ""
            : $": {string.Join("; ", verdict.Samples.Undefined.Select(entry => $"{entry.Key}: {entry.Value.ReplaceLineEndings(" ")}"))}";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
