using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Suite.Runs.Store;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs;

public sealed class ShardTests
{
    [Fact]
    public void The_shards_together_are_the_whole_and_have_no_run_in_common() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 12]).Sample((replicates, count) =>
        {
            var runs = Runs(replicates, configurations: 3);

            var shards = Enumerable.Range(1, count).Select(number => new Shard(number, count).Of(runs)).ToList();

            shards.SelectMany(shard => shard).Should().BeEquivalentTo(runs);
            shards.Max(shard => shard.Count).Should().BeLessThanOrEqualTo(shards.Min(shard => shard.Count) + 1);
        });

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_shard_gets_its_part_of_the_dear_configurations(int shards)
    {
        // The list alternates between four configurations, as arms of one replicate follow each other.
        var runs = Runs(replicates: 12, configurations: 4);

        foreach (var number in Enumerable.Range(1, shards))
            new Shard(number, shards).Of(runs).CountBy(run => ((MadeUpRun)run).Setting)
                .Should().HaveCount(4).And.OnlyContain(entry => entry.Value == 12 / shards);
    }

    [Fact]
    public void A_run_that_is_asked_for_twice_belongs_to_one_shard()
    {
        var runs = Runs(replicates: 4, configurations: 1);

        new Shard(1, 2).Of([.. runs, .. runs]).Concat(new Shard(2, 2).Of([.. runs, .. runs])).Should().BeEquivalentTo(runs);
    }

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/8", 3, 8)]
    public void It_reads_I_of_N(string text, int number, int count) => Shard.Parse(text).Should().Be(new Shard(number, count));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("-1/3")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("a/b")]
    [InlineData("1/99999999999")]
    public void Anything_else_is_refused(string text) =>
        ((Action)(() => Shard.Parse(text)))
            .Should().Throw<UsageException>().WithMessage($"--shard {text}: expected I/N with I from 1 to N, such as 1/8");

    private static List<RunSpec> Runs(int replicates, int configurations) =>
        [
            .. from replicate in Enumerable.Range(0, replicates)
               from setting in Enumerable.Range(0, configurations)
               select MadeUpRun.Of(replicate) with { Setting = setting },
        ];
}
