using ClaimsSuite.Data;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Difficulty;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Execution;

public sealed class RunExecutorTests
{
    private static readonly DifficultyRun Small = new()
    {
        Dataset = "strokes",
        Root = 1000,
        Replicate = 0,
        TrainingSet = TrainingSet.RandY,
        Examples = 100,
        Models = 6,
        Hidden = 16,
        Sgd = new SgdSettings { LearningRate = 0.05, BatchSize = 20, Epochs = 1 },
    };

    [Fact]
    public void A_replicates_values_do_not_depend_on_which_others_run_beside_it()
    {
        var alone = Execute(workers: 1, Small);
        var among = Execute(workers: 3, Small with { Replicate = 1 }, Small with { TrainingSet = TrainingSet.Real }, Small, Small with { Root = 1001 });

        among[Small.Key].Values.Should().BeEquivalentTo(alone[Small.Key].Values, options => options.WithStrictOrdering());
    }

    [Fact]
    public void Root_replicate_and_stream_each_change_the_values()
    {
        DifficultyRun[] specs = [Small, Small with { Root = 1001 }, Small with { Replicate = 1 }, Small with { Stream = "control" }];

        var records = Execute(workers: 1, specs);

        specs.Select(spec => string.Join(' ', records[spec.Key].Values[DifficultyRun.ErrorRates])).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_setting_that_determines_the_result_is_part_of_the_key()
    {
        DifficultyRun[] specs =
        [
            Small, Small with { Dataset = "mnist" }, Small with { Root = 1 }, Small with { Replicate = 1 }, Small with { Stream = "control" },
            Small with { TrainingSet = TrainingSet.Real }, Small with { Examples = 200 }, Small with { Models = 7 }, Small with { Hidden = 17 },
            Small with { Sgd = Small.Sgd with { LearningRate = 0.06 } }, Small with { Sgd = Small.Sgd with { BatchSize = 25 } }, Small with { Sgd = Small.Sgd with { Epochs = 2 } },
        ];

        specs.Select(spec => spec.Key).Should().OnlyHaveUniqueItems();
        (Small with { Models = 6 }).Key.Should().Be(Small.Key);
    }

    [Fact]
    public void Equal_runs_are_trained_once()
    {
        var trained = 0;
        var executor = new RunExecutor(_ => Strokes.Load(), workers: 1);

        executor.Execute([Small, Small with { }], _ => trained++);
        executor.Execute([Small], _ => trained++);

        trained.Should().Be(1);
    }

    [Fact]
    public void The_arms_of_a_replicate_share_their_examples()
    {
        var records = Execute(workers: 1, Small with { TrainingSet = TrainingSet.Real }, Small with { TrainingSet = TrainingSet.RandX });

        records.Values.Select(record => string.Join(' ', record.Values[DifficultyRun.Labels])).Distinct().Should().ContainSingle("arms are compared in pairs");
    }

    [Fact]
    public void A_small_data_set_gives_fewer_examples_and_not_an_error()
    {
        var whole = Strokes.Load();
        var few = whole.Train.Take(BalancedDraw.Take(whole.Train, 50, new ClaimsSuite.Statistics.Randomness.SeededRandom(1)));
        var executor = new RunExecutor(_ => Dataset.Of("few", true, few, whole.Test), workers: 1);

        executor.Execute([Small])[Small.Key].Values[DifficultyRun.Labels].Should().HaveCount(50);
    }

    private static IReadOnlyDictionary<string, RunRecord> Execute(int workers, params DifficultyRun[] specs) =>
        new RunExecutor(_ => Strokes.Load(), workers).Execute(specs);
}
