using ClaimsSuite.Statistics.Calibration;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Sequential;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics;

/// <summary>Every public member that takes an object refuses null by the parameter's name, at the call and not where the result is
/// read.</summary>
public sealed class NullArgumentTests
{
    private static readonly double[] Sample = [1, 2, 3];
    private static readonly SeedSequence Seeds = new(1);
    private static readonly ErrorDistribution Normal = ErrorDistribution.Normal;

    private static readonly Dictionary<string, Action[]> Calls = new()
    {
        ["random"] =
        [
            () => Bootstrap.Percentile(Sample, null!),
            () => Bootstrap.Percentile(Sample, x => x[0], null!),
            () => Bootstrap.Bca(Sample, null!),
            () => Bootstrap.Bca(Sample, x => x[0], null!),
            () => Normal.Share(1, 1, null!, _ => true),
        ],
        ["statistic"] =
        [
            () => Bootstrap.Percentile(Sample, null!, new SeededRandom(1)),
            () => Bootstrap.Bca(Sample, null!, new SeededRandom(1)),
        ],
        ["name"] = [() => Seeds.Branch(null!)],
        ["purpose"] = [() => Seeds.For(null!), () => Seeds.Seed(null!)],
        ["buffer"] = [() => new SeededRandom(1).NextBytes(null!)],
        ["outcome"] = [() => Normal.Share(1, 1, new SeededRandom(1), null!)],
        ["forEffect"] = [() => _ = new SequentialTest(null!, EProcess.ForMedian())],
        ["againstEffect"] = [() => _ = new SequentialTest(EProcess.ForMedian(), null!)],
        ["distribution"] =
        [
            () => TestStudies.SignFlip(null!, Seeds, 1),
            () => TestStudies.Wilcoxon(null!, Seeds, 1),
            () => TestStudies.Margins(null!, Seeds, 1),
            () => TestStudies.Trends(null!, Seeds, 1),
            () => IntervalStudies.Exact(null!, Seeds, 1),
            () => IntervalStudies.Bootstraps(null!, Seeds, 1),
        ],
        ["seeds"] =
        [
            () => TestStudies.SignFlip(Normal, null!, 1),
            () => TestStudies.Wilcoxon(Normal, null!, 1),
            () => TestStudies.Margins(Normal, null!, 1),
            () => TestStudies.Trends(Normal, null!, 1),
            () => IntervalStudies.Exact(Normal, null!, 1),
            () => IntervalStudies.Bootstraps(Normal, null!, 1),
            () => FamilyStudies.HolmOver28(null!, 1),
            () => PowerStudies.Planned(null!, 1),
            () => SequentialStudies.FalsePositives(null!, 1),
            () => SequentialStudies.Savings(null!, 1),
            () => CalibrationTable.Rows(null!, 1),
            () => CalibrationTable.Savings(null!, 1),
        ],
    };

    public static TheoryData<string> Parameters => new(Calls.Keys);

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Null_is_refused_by_name(string parameter) =>
        Calls[parameter].Should().AllSatisfy(call => call.Should().Throw<ArgumentNullException>().WithParameterName(parameter));
}
