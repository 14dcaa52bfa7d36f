using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Reporting;
using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;

namespace ClaimsSuite.Xunit;

/// <summary>Gives verdicts their <c>Should()</c>.</summary>
public static class VerdictAssertionExtensions
{
    /// <summary>Assertions on a verdict; what fails says what came out, what was required, and the command that runs it again.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="invocation">How the program that runs it again is started.</param>
    public static VerdictAssertions Should(this ClaimVerdict verdict, Invocation? invocation = null) =>
        new(verdict, invocation ?? Invocation.Usual);
}

/// <summary>What a test may ask of a verdict.</summary>
/// <param name="verdict">The verdict.</param>
/// <param name="invocation">How the program that runs it again is started.</param>
public sealed class VerdictAssertions(
    ClaimVerdict verdict, Invocation invocation) : ReferenceTypeAssertions<ClaimVerdict, VerdictAssertions>(verdict)
{
    /// <inheritdoc/>
    protected override string Identifier => "verdict";

    /// <summary>
    /// The verdict of every effect is the one that the claim's definition expects in this tier, on this data set. Strict: where a
    /// deviation is known, support fails too, and says so. Where nothing is expected, all passes but a claim that could not be judged.
    /// </summary>
    public AndConstraint<VerdictAssertions> BeAsExpected(string because = "", params object[] becauseArgs)
    {
        if (Subject.Samples.Trial.IsControl)
            return Check(Subject.IsAsExpected, "to have no effect Supported that it removes, nor any Invalid", because, becauseArgs);
        if (Subject.Samples.Trial.Expected is null)
            return Check(Subject.Verdict != Verdict.Invalid, "not to be Invalid", because, becauseArgs);
        var holdsNow = Subject.Surprises.Any(effect => effect.Outcome == Outcome.Supported) ? HoldsNow : "";
        return Check(Subject.IsAsExpected, $"to be {VerdictText.Expected(Subject)}{holdsNow}", because, becauseArgs);
    }

    /// <summary>The verdict is Supported.</summary>
    public AndConstraint<VerdictAssertions> BeSupported(string because = "", params object[] becauseArgs) =>
        Be(Verdict.Supported, because, becauseArgs);

    /// <summary>Some effects are supported, and some refuted.</summary>
    public AndConstraint<VerdictAssertions> BeInPart(string because = "", params object[] becauseArgs) =>
        Be(Verdict.InPart, because, becauseArgs);

    /// <summary>The verdict is Refuted.</summary>
    public AndConstraint<VerdictAssertions> BeRefuted(string because = "", params object[] becauseArgs) =>
        Be(Verdict.Refuted, because, becauseArgs);

    /// <summary>The verdict is Inconclusive.</summary>
    public AndConstraint<VerdictAssertions> BeInconclusive(string because = "", params object[] becauseArgs) =>
        Be(Verdict.Inconclusive, because, becauseArgs);

    /// <summary>The verdict is Invalid.</summary>
    public AndConstraint<VerdictAssertions> BeInvalid(string because = "", params object[] becauseArgs) =>
        Be(Verdict.Invalid, because, becauseArgs);

    /// <summary>The verdict is anything but Supported: what is asked of a negative control.</summary>
    public AndConstraint<VerdictAssertions> NotBeSupported(string because = "", params object[] becauseArgs) =>
        Check(Subject.Verdict != Verdict.Supported, "not to be Supported", because, becauseArgs);

    private const string HoldsNow = " (an effect now holds where a deviation is known: look why, then change its KnownDeviation and the "
        + "claim's page)";

    private AndConstraint<VerdictAssertions> Be(Verdict expected, string because, object[] becauseArgs) =>
        Check(Subject.Verdict == expected, $"to be {VerdictText.Words(expected)}", because, becauseArgs);

    private AndConstraint<VerdictAssertions> Check(bool holds, string expectation, string because, object[] becauseArgs)
    {
        Execute.Assertion
            .ForCondition(holds)
            .BecauseOf(because, becauseArgs)
            .FailWith(
                $"Expected {{context:verdict}} {Literal(expectation)}{{reason}}, but found {Literal(VerdictText.Line(Subject))} "
                + $"Again: {Literal(invocation.Of(Subject.Samples.Trial))}");
        return new AndConstraint<VerdictAssertions>(this);
    }

    /// <summary>Braces would be read as places for arguments.</summary>
    private static string Literal(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
