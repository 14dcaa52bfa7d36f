using System.Text.Json;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Commands;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Tests.Suite.Runs;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Store;

/// <summary>
/// A family of claims with effects from none to strong, from one store: the whole family, each claim by itself, and as the claim tests of
/// xUnit do it. What a claim comes to must not depend on what is judged beside it.
/// </summary>
public sealed class ThreeWaysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_claim_comes_out_the_same_alone_among_all_and_in_its_test()
    {
        var claims = Enumerable.Range(1, 9).Select(Claim).ToList();
        var paper = Trials.Paper(familySize: 28, [.. claims]);

        var whole = await JudgeAsync(paper);
        var alone = new Dictionary<string, string>();
        foreach (var claim in claims)
            alone[claim.Id] = (await JudgeAsync(paper, claim.Id))[claim.Id];

        alone.Should().Equal(whole);
        var store = new RunStore(_folder["store"], MadeUpLaboratory.Instance.Engine, MadeUpLaboratory.Shelf.Facts, _ => { });
        var tests = new ClaimRunner(new RunExecutor(new StoredOnly(), store));
        foreach (var claim in claims)
        {
            var verdict = tests.Run([new Trial(paper, claim, Tier.Fast, "strokes", paper.RegisteredRoot, 12)])[0];
            Sentence($"{verdict.Verdict}", verdict.AdjustedP).Should().Be(whole[claim.Id], claim.Id);
        }
        whole.Values.Select(sentence => sentence.Split(' ')[0]).Distinct().Should().HaveCountGreaterThan(2, "the claims are not all alike");
    }

    private async Task<Dictionary<string, string>> JudgeAsync(Paper paper, params string[] ids)
    {
        using StringWriter output = new(), error = new();
        await ClaimsCommand.RunAsync(
            ["run", .. ids, "--dataset", "strokes", "--store", _folder["store"], "--format", "json", "--out", _folder["report.json"]],
            new ClaimsProgram { Papers = [paper] }, output, error, TestContext.Current.CancellationToken);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(_folder["report.json"], TestContext.Current.CancellationToken));
        return report.RootElement.GetProperty("claims").EnumerateArray().ToDictionary(
            claim => claim.GetProperty("id").GetString()!,
            claim => Sentence(claim.GetProperty("verdict").GetString()!, claim.GetProperty("pAdjusted").GetDouble()));
    }

    private static string Sentence(string verdict, double p) => FormattableString.Invariant($"{verdict.ToLowerInvariant()} {p:R}");

    /// <summary>From a reversed effect to a strong one; those in between have a p about alpha / 28.</summary>
    private static Claim Claim(int number) => Trials.Claim($"C{number:00}", Trials.Effect("a", Criterion.Paired(0.5))) with
    {
        Arms = [new Arm<NormalRun>("a", context => new NormalRun { Replicate = context.Replicate, Mean = (0.25 * number) - 0.5 })],
        Samples = [new Sample("a", records => records.Of<NormalRun>("a")[NormalRun.Value][0])],
    };

    private sealed record NormalRun : RunSpec
    {
        public static readonly ValueName<NormalRun> Value = new("value");

        public required double Mean { get; init; }

        public override string Kind => "normal";

        public override RunValues Execute(IRunData data, CancellationToken cancellation) =>
            new RunValues<NormalRun> { [Value] = [Mean + (0.7 * Seeds.For("value").NextGaussian())] };
    }
}
