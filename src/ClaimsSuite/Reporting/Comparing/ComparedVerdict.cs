using ClaimsSuite.Claims.Judging;

namespace ClaimsSuite.Reporting.Comparing;

/// <summary>One effect of a result that is compared with another.</summary>
/// <param name="Name">The effect.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Outcome">What came out, in words.</param>
/// <param name="Estimate">NaN where there is none.</param>
/// <param name="Low">The interval's lower limit; minus infinity where there is none.</param>
/// <param name="High">The upper limit; infinity where there is none.</param>
public sealed record ComparedEffect(string Name, string Unit, string Outcome, double Estimate, double Low, double High)
{
    /// <summary><c>1.53 [1.40, 1.66]</c></summary>
    public string Words => double.IsNaN(Estimate)
        ? "not finite"
        : $"{VerdictText.Number(Estimate)} [{VerdictText.Number(Low)}, {VerdictText.Number(High)}]";
}

/// <summary>One verdict of a result that is compared with another.</summary>
/// <param name="Key">Which claim was tried where: what both results must have in common.</param>
/// <param name="Verdict">The verdict, in words.</param>
/// <param name="Effects">Its effects.</param>
public sealed record ComparedVerdict(ComparedKey Key, string Verdict, IReadOnlyList<ComparedEffect> Effects)
{
    /// <summary>A verdict from stored runs.</summary>
    public static ComparedVerdict Of(ClaimVerdict verdict)
    {
        var trial = verdict.Samples.Trial;
        return new ComparedVerdict(
            new ComparedKey(
                trial.Claim.Id, trial.Dataset, VerdictText.Name(trial.Tier), VerdictText.Name(trial.Protocol), trial.IsControl),
            VerdictText.Words(verdict.Verdict), [.. verdict.Effects.Select(Of)]);
    }

    private static ComparedEffect Of(EffectVerdict effect) => new(
        effect.Effect.Name, effect.Effect.Unit, VerdictText.Words(effect.Outcome), effect.Evaluation?.Estimate ?? double.NaN,
        effect.Evaluation?.Interval.Low ?? double.NegativeInfinity, effect.Evaluation?.Interval.High ?? double.PositiveInfinity);
}

/// <summary>Which claim was tried where.</summary>
/// <param name="Claim">Its id.</param>
/// <param name="Dataset">On which data set.</param>
/// <param name="Tier">At which scale.</param>
/// <param name="Protocol">By which protocol.</param>
/// <param name="IsControl">Whether it is the negative control.</param>
public sealed record ComparedKey(string Claim, string Dataset, string Tier, string Protocol, bool IsControl)
{
    /// <summary><c>C12 on mnist, fast</c></summary>
    public string Words =>
        $"{Claim}{(IsControl ? " control" : "")} on {Dataset}, {Tier}{(Protocol == "paper" ? "" : $", protocol {Protocol}")}";
}
