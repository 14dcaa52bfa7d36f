using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Execution;

public sealed class TrainerTests
{
    [Theory]
    [InlineData(2, 2, null)]
    [InlineData(3, 3, null)]
    [InlineData(1, 2, "it holds 1 value of 'a' in place of at least 2")]
    [InlineData(4, 4, "it holds 4 values of 'a' in place of at most 3")]
    [InlineData(2, 3, "it holds 3 values of 'b' and 2 of 'a'")]
    public void A_run_must_give_what_its_counts_say_lest_its_record_be_trained_for_ever(int ones, int others, string? flaw)
    {
        var run = new Miscounted { Replicate = new Replicate("strokes", 1, 0), Ones = ones, Others = others };
        var trainer = new Trainer(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, store: null);

        var train = () => trainer.TryRun(run, CancellationToken.None);

        if (flaw is null)
            train.Should().NotThrow();
        else
            train.Should().Throw<InvalidOperationException>().WithMessage($"A Miscounted whose Counts are not what it gives: {flaw}.");
    }

    private sealed record Miscounted : RunSpec
    {
        public required int Ones { get; init; }

        public required int Others { get; init; }

        public override string Kind => "miscounted";

        public override IReadOnlyList<ValueCount> Counts() => [new ValueCount(["a", "b"], Least: 2, Most: 3)];

        public override RunValues Execute(IRunData data, CancellationToken cancellation) => new(
            new Dictionary<string, double[]> { ["a"] = new double[Ones], ["b"] = new double[Others] });
    }
}
