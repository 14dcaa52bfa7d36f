using System.Text.Json;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

/// <summary>Whatever data sets are called and values come out, a reader finds the report, and every table, as it is meant to be.</summary>
public sealed class ReportFuzzTests
{
    private static readonly Claim Claim = Trials.Claim("C01", Trials.Effect("a", Criterion.Paired(delta: 0.5)));
    private static readonly double[] Odd = [0, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
    private static readonly Gen<double> Value = Gen.Frequency(
        (9, Gen.Double[-1e6, 1e6]), (1, Gen.Int[0, 3].Select(i => Odd[i])));

    [Fact]
    public void A_report_reads_back_and_names_forge_nothing() => Gen.Select(Gen.String, Value.Array[12]).Sample(
        (name, values) =>
        {
            var samples = Trials.Samples(Claim, ("a", values));
            var verdict = Judge.Decide(samples with { Trial = samples.Trial with { Dataset = name } });
            var facts = new Dictionary<string, DatasetFacts> { [name] = new(name, IsSurrogate: false, 2, "1x2x2", "0") };

            using var report = JsonDocument.Parse(JsonReport.Write([verdict], Tier.Fast, new Dictionary<string, string>(), facts));
            var read = report.RootElement.GetProperty("claims")[0];

            read.GetProperty("dataset").GetString().Should().Be(WithoutHalves(name));
            read.GetProperty("samples").GetProperty("a").EnumerateArray().Select(Number)
                .Should().Equal(values.Select(value => double.IsFinite(value) ? value : (double?)null));
            foreach (var table in new[] { VerdictSheet.Of([verdict]), VerdictRows.Markdown([verdict]) })
                table.TrimEnd().Split('\n').Should().HaveCount(3).And.OnlyContain(row => !row.Any(OneLine.Obeyed));
            VerdictSheet.Fault(VerdictSheet.Of([verdict])).Should().BeNull("what was written is taken back");
        },
        iter: FuzzCount.Cases, threads: 1);

    private static double? Number(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : null;

    /// <summary>Halves of surrogate pairs are no text, and cannot be written as such.</summary>
    private static string WithoutHalves(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
