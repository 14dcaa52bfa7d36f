using System.Text.Json;
using ClaimsSuite.Statistics.Corrections;
using ClaimsSuite.Statistics.EffectSizes;
using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Statistics.Trends;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics;

/// <summary>
/// The conformance vectors, to 1e-10. Those of the decision table belong to the judge, and are only looked at for their form here.
/// </summary>
public sealed class ConformanceTests
{
    private const double Tolerance = 1e-10;
    private static readonly (Alternative Alternative, string Name)[] Alternatives =
        [(Alternative.Greater, "greater"), (Alternative.Less, "less"), (Alternative.TwoSided, "two-sided")];

    [Fact]
    public void Sign_flip_test() => ForEach("sign_flip_test", (input, expected) =>
        ShouldBe(alternative => SignFlipTest.Run(input.Numbers("sample"), alternative), expected, isExact: true));

    [Fact]
    public void Sign_flip_interval() => ForEach("sign_flip_interval", (input, expected) =>
    {
        var interval = SignFlipInterval.Mean(input.Numbers("sample"), input.Number("confidence"));
        var isUnbounded = ConformanceVector.IsNull(expected, "low");

        interval.Low.Should().BeApproximately(isUnbounded ? double.NegativeInfinity : expected.Number("low"), Tolerance);
        interval.High.Should().BeApproximately(isUnbounded ? double.PositiveInfinity : expected.Number("high"), Tolerance);
        interval.Confidence.Should().BeApproximately(expected.Number("confidence"), Tolerance);
    });

    [Fact]
    public void Equivalence_by_two_sign_flip_tests() => ForEach("equivalence", (input, expected) =>
    {
        var result = Equivalence.Run(input.Numbers("sample"), input.Number("low"), input.Number("high"));

        result.Statistic.Should().BeApproximately(expected.Number("statistic"), Tolerance);
        result.P.Should().BeApproximately(expected.Number("p"), Tolerance);
    });

    [Fact]
    public void Holms_correction() => ForEach("holm", (input, expected) =>
        ShouldBe(Holm.Adjust(input.Numbers("p"), input.Integer("family")), expected.Numbers("adjusted")));

    [Fact]
    public void Bca_from_given_resamples() => ForEach("bca", (input, expected) =>
    {
        double[] sample = input.Numbers("sample"), sorted = [.. input.Numbers("resampled_means").Order()];
        var confidence = input.Number("confidence");
        var bca = Bootstrap.BcaOf(sample, Moments.Mean, [.. sorted], confidence);
        var percentile = Bootstrap.PercentileOf([.. sorted], confidence);

        Bootstrap.BiasCorrection(sorted, Moments.Mean(sample)).Should().BeApproximately(expected.Number("bias_correction"), Tolerance);
        Bootstrap.Acceleration(Resampling.Jackknife(sample, Moments.Mean))
            .Should().BeApproximately(expected.Number("acceleration"), Tolerance);
        ShouldBe([bca.Low, bca.High], expected.Numbers("bca"));
        ShouldBe([percentile.Low, percentile.High], expected.Numbers("percentile"));
    });

    [Fact]
    public void Hedges_g() => ForEach("hedges_g", (input, expected) =>
    {
        if (ConformanceVector.IsNull(expected, "g"))
            FluentActions.Invoking(() => PairedEffect.HedgesG(input.Numbers("sample"))).Should().Throw<ArgumentException>();
        else
            PairedEffect.HedgesG(input.Numbers("sample")).Should().BeApproximately(expected.Number("g"), Tolerance);
    });

    [Fact]
    public void Page() => ForEach("page", (input, expected) =>
    {
        var rows = input.GetProperty("blocks").EnumerateArray().ToArray();
        double[] values = [.. rows.SelectMany(row => row.EnumerateArray()).Select(x => x.GetDouble())];

        ShouldBe(
            alternative =>
                PageTrend.Run(values, values.Length / rows.Length, alternative), expected, expected.GetProperty("exact").GetBoolean());
    });

    [Fact]
    public void Jonckheere_and_Terpstra() => ForEach("jonckheere_terpstra", (input, expected) =>
        ShouldBe(
            alternative => JonckheereTerpstra.Run(input.Numbers("values"), input.Integers("groups"), alternative),
            expected,
            expected.GetProperty("exact").GetBoolean()));

    [Fact]
    public void Tau_b() => ForEach("tau_b", (input, expected) =>
    {
        if (ConformanceVector.IsNull(expected, "tau"))
            FluentActions.Invoking(() => KendallTau.B(input.Numbers("x"), input.Numbers("y"))).Should().Throw<ArgumentException>();
        else
            KendallTau.B(input.Numbers("x"), input.Numbers("y")).Should().BeApproximately(expected.Number("tau"), Tolerance);
    });

    [Fact]
    public void The_decision_table_has_every_outcome() =>
        ConformanceVector.All("decision").Select(x => x.Expected.GetProperty("outcome").GetString()).Distinct()
            .Should().BeEquivalentTo("Supported", "reversed", "absent", "smaller", "outside", "worse", "Inconclusive");

    [Theory]
    [InlineData("sign_flip_test")]
    [InlineData("bca")]
    [InlineData("decision")]
    public void A_file_says_its_version_its_source_and_its_tolerance_and_names_each_case_once(string procedure)
    {
        var file = ConformanceVector.Read(procedure);

        file.Integer("version").Should().Be(1);
        file.GetProperty("source").GetProperty("by").GetString().Should().Be("fixtures/conformance/make.py");
        file.Number("tolerance").Should().Be(Tolerance);
        ConformanceVector.All(procedure).Select(x => x.Name).Should().NotBeEmpty().And.OnlyHaveUniqueItems();
    }

    internal static void ForEach(string procedure, Action<JsonElement, JsonElement> check) =>
        ConformanceVector.All(procedure).Should().NotBeEmpty().And.AllSatisfy(vector => check(vector.Input, vector.Expected));

    private static void ShouldBe(Func<Alternative, TestResult> test, JsonElement expected, bool isExact)
    {
        foreach (var (alternative, name) in Alternatives)
        {
            var result = test(alternative);
            result.Statistic.Should().BeApproximately(expected.Number("statistic"), Tolerance);
            result.P.Should().BeApproximately(expected.GetProperty("p").Number(name), Tolerance, "of {0}", name);
            result.IsExact.Should().Be(isExact);
        }
    }

    private static void ShouldBe(double[] found, double[] expected)
    {
        found.Should().HaveSameCount(expected);
        for (var i = 0; i < found.Length; i++)
            found[i].Should().BeApproximately(expected[i], Tolerance);
    }
}
