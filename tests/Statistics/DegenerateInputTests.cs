using ClaimsSuite.Statistics.Corrections;
using ClaimsSuite.Statistics.Dispersion;
using ClaimsSuite.Statistics.EffectSizes;
using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Planning;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Sequential;
using ClaimsSuite.Statistics.Trends;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics;

/// <summary>Every procedure that takes a sample, on samples that have no answer: a clear refusal or the documented result, never a
/// silent number.</summary>
public sealed class DegenerateInputTests
{
    private static readonly Dictionary<string, Func<double[], object>> Procedures = new()
    {
        ["SignFlipTest"] = x => SignFlipTest.Run(x, Alternative.Greater),
        ["WilcoxonSignedRank"] = x => WilcoxonSignedRank.Run(x, Alternative.Greater),
        ["Equivalence"] = x => Equivalence.Run(x, -1, 1),
        ["NonInferiority"] = x => NonInferiority.Run(x, 1),
        ["Percentile"] = x => Bootstrap.Percentile(x, new SeededRandom(1)),
        ["Percentile of a statistic"] = x => Bootstrap.Percentile(x, v => v[0], new SeededRandom(1)),
        ["Bca"] = x => Bootstrap.Bca(x, new SeededRandom(1)),
        ["Bca of a statistic"] = x => Bootstrap.Bca(x, v => v[0], new SeededRandom(1)),
        ["SignFlipInterval"] = x => SignFlipInterval.Mean(x),
        ["HodgesLehmann.Estimate"] = x => HodgesLehmann.Estimate(x),
        ["HodgesLehmann.Interval"] = x => HodgesLehmann.Interval(x),
        ["CohensD"] = x => PairedEffect.CohensD(x),
        ["HedgesG"] = x => PairedEffect.HedgesG(x),
        ["Superiority, paired"] = x => Superiority.Probability(x),
        ["Superiority, first sample"] = x => Superiority.Probability(x, [1]),
        ["Superiority, second sample"] = x => Superiority.Probability([1], x),
        ["CliffsDelta"] = x => Superiority.CliffsDelta(x, [1]),
        ["PageTrend"] = x => PageTrend.Run(x, 3),
        ["JonckheereTerpstra"] = x => JonckheereTerpstra.Run(x, [.. Enumerable.Range(0, x.Length)]),
        ["KendallTau, first"] = x => KendallTau.B(x, [.. x.Select((_, i) => (double)i)]),
        ["KendallTau, second"] = x => KendallTau.B([.. x.Select((_, i) => (double)i)], x),
        ["Overdispersion"] = x => Overdispersion.Index(x, 10),
        ["ChiSquareTest"] = x => Overdispersion.ChiSquareTest(x, 10),
        ["Gini"] = x => Gini.Coefficient(x),
        ["Gini, single precision"] = x => Gini.Coefficient([.. x.Select(v => (float)v)]),
    };

    private static readonly string[] NeedSpread = ["CohensD", "HedgesG", "KendallTau, first", "KendallTau, second"];

    public static TheoryData<string> Names => new(Procedures.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_empty_sample_is_refused(string name) => ShouldRefuse(name, []);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_that_is_not_finite_is_refused_by_its_place(string name)
    {
        foreach (var bad in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e200 })
            ShouldRefuse(name, [0.25, 0.5, bad]).Should().Contain("[2] is");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ordinary_values_are_taken(string name) =>
        FluentActions.Invoking(() => Procedures[name]([0.25, 0.5, 0.75]))
            .Should().NotThrow("or else the refusals above would show nothing");

    [Theory]
    [MemberData(nameof(Names))]
    public void Equal_values_are_refused_where_spread_is_needed_and_give_no_NaN_elsewhere(string name)
    {
        double[] equal = [0.1, 0.1, 0.1];
        if (NeedSpread.Contains(name))
            ShouldRefuse(name, equal);
        else
            Numbers(Procedures[name](equal)).Should().NotContain(value => double.IsNaN(value));
    }

    [Theory]
    [InlineData("SignFlipTest", 0.5)]
    [InlineData("WilcoxonSignedRank", 0.5)]
    [InlineData("Equivalence", 0.5)]
    [InlineData("NonInferiority", 0.5)]
    public void One_replicate_gives_p_one_half_at_best(string name, double p) =>
        ((TestResult)Procedures[name]([0.3])).P.Should().Be(p);

    [Theory]
    [InlineData("SignFlipInterval")]
    [InlineData("HodgesLehmann.Interval")]
    public void One_replicate_gives_an_unbounded_interval(string name) =>
        ((Interval)Procedures[name]([0.3])).Should().Be(new Interval(double.NegativeInfinity, double.PositiveInfinity, 1));

    [Theory]
    [InlineData("Percentile")]
    [InlineData("Bca")]
    [InlineData("CohensD")]
    [InlineData("HedgesG")]
    [InlineData("Overdispersion")]
    [InlineData("ChiSquareTest")]
    [InlineData("Gini")]
    [InlineData("JonckheereTerpstra")]
    [InlineData("KendallTau, first")]
    public void One_replicate_is_refused_where_it_says_nothing(string name) => ShouldRefuse(name, [0.3]);

    [Fact]
    public void Lengths_that_differ_are_refused()
    {
        FluentActions.Invoking(() => KendallTau.B([1, 2, 3], [1, 2]))
            .Should().Throw<ArgumentException>().WithMessage("y holds 2 value(s), x 3;*");
        FluentActions.Invoking(() => JonckheereTerpstra.Run([1, 2, 3], [1, 2]))
            .Should().Throw<ArgumentException>().WithMessage("groups holds 2 value(s), values 3;*");
        FluentActions.Invoking(() => Overdispersion.WithinClassIndex([1, 0], [0], [0.5], 1))
            .Should().Throw<ArgumentException>().WithMessage("labels holds 1 value(s), errorCounts 2;*");
    }

    [Theory]
    [InlineData(new[] { 1, 0 }, new[] { 0, 2 }, new[] { 0.5, 0.5 }, "labels[1] is 2; expected 0 ... 1.*")]
    [InlineData(new[] { 2, 0 }, new[] { 0, 1 }, new[] { 0.5, 0.5 }, "errorCounts[0] is 2; expected 0 ... 1 models.*")]
    [InlineData(new[] { 1, 0 }, new[] { 0, 1 }, new[] { 0.5, 0.5, 0.5 }, "classErrorRates holds 3 value(s); expected models x 2 classes.*")]
    [InlineData(new[] { 1, 0 }, new[] { 0, 1 }, new[] { double.NaN, 0.5 }, "classErrorRates[0] is NaN; expected a value in*")]
    [InlineData(new int[0], new int[0], new[] { 0.5, 0.5 }, "errorCounts is empty*")]
    public void Error_tables_that_do_not_fit_are_refused(int[] counts, int[] labels, double[] rates, string message) =>
        FluentActions.Invoking(() => Overdispersion.WithinClassIndex(counts, labels, rates, 2))
            .Should().Throw<ArgumentException>().WithMessage(message);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void What_is_no_probability_is_refused(double bad)
    {
        FluentActions.Invoking(() => Holm.Adjust([0.1, bad])).Should().Throw<ArgumentException>().WithMessage("p[1] is*");
        FluentActions.Invoking(() => BenjaminiHochberg.Adjust([0.1, bad])).Should().Throw<ArgumentException>().WithMessage("p[1] is*");
        FluentActions.Invoking(() => Overdispersion.Index([0.1, bad], 10))
            .Should().Throw<ArgumentException>().WithMessage("errorRates[1] is*");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(1)]
    public void A_confidence_or_level_outside_0_to_1_is_refused(double bad)
    {
        double[] sample = [1, 2, 3];
        Action[] calls =
        [
            () => Bootstrap.Percentile(sample, new SeededRandom(1), bad),
            () => Bootstrap.Bca(sample, new SeededRandom(1), bad),
            () => SignFlipInterval.Mean(sample, bad),
            () => HodgesLehmann.Interval(sample, bad),
            () => Replicates.Power(5, 1, 1, bad),
            () => Replicates.SmallestForSignFlip(bad),
            () => EProcess.ForMedian().Rejects(bad),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*strictly between 0 and 1*"));
    }

    private static string ShouldRefuse(string name, double[] sample) =>
        FluentActions.Invoking(() => Procedures[name](sample)).Should().Throw<ArgumentException>().Which.Message;

    private static double[] Numbers(object result) => result switch
    {
        TestResult test => [test.Statistic, test.P],
        Interval interval => [interval.Low, interval.High, interval.Confidence],
        _ => [(double)result],
    };
}
