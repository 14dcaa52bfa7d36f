using ClaimsSuite.Data;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Difficulty;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Difficulty;

public sealed class DifficultyRunTests
{
    internal static readonly DifficultyRun Small = new()
    {
        Replicate = new Replicate("strokes", 1000, 0),
        TrainingSet = TrainingSet.RandY,
        Examples = 100,
        Models = 6,
        Network = new MlpDesign { Hidden = 16 },
        Sgd = new SgdSettings { LearningRate = 0.05, BatchSize = 20, Epochs = 1 },
    };

    [Fact]
    public void A_replicates_values_do_not_depend_on_which_others_run_beside_it()
    {
        var alone = Execute(workers: 1, Small);
        var among = Execute(workers: 3, Replicate(1), Small with { TrainingSet = TrainingSet.Real }, Small, Root(1001));

        among[Small.Key].Values.ByName.Should().BeEquivalentTo(alone[Small.Key].Values.ByName, options => options.WithStrictOrdering());
    }

    [Fact]
    public void Root_replicate_and_stream_each_change_the_values()
    {
        DifficultyRun[] specs = [Small, Root(1001), Replicate(1), Small with { Stream = "control" }];

        var records = Execute(workers: 1, specs);

        specs.Select(spec => string.Join(' ', records[spec.Key].Values.As<DifficultyRun>()[DifficultyRun.ErrorRates]))
            .Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_setting_that_determines_the_result_is_part_of_the_key()
    {
        DifficultyRun[] specs =
        [
            Small, Small with { Replicate = Small.Replicate with { Dataset = "mnist" } }, Root(1), Replicate(1),
            Small with { Stream = "control" },
            Small with { TrainingSet = TrainingSet.Real }, Small with { Examples = 200 }, Small with { Models = 7 },
            Small with { Network = new MlpDesign { Hidden = 17 } }, Small with { Sgd = Small.Sgd with { LearningRate = 0.06 } },
            Small with { Sgd = Small.Sgd with { BatchSize = 25 } }, Small with { Sgd = Small.Sgd with { Epochs = 2 } },
        ];

        specs.Select(spec => spec.Key).Should().OnlyHaveUniqueItems();
        (Small with { Models = 6 }).Key.Should().Be(Small.Key);
    }

    [Fact]
    public void The_arms_of_a_replicate_share_their_examples()
    {
        var records = Execute(workers: 1, Small with { TrainingSet = TrainingSet.Real }, Small with { TrainingSet = TrainingSet.RandX });

        records.Values.Select(record => string.Join(' ', record.Values.As<DifficultyRun>()[DifficultyRun.Labels])).Distinct()
            .Should().ContainSingle("arms are compared in pairs");
    }

    [Fact]
    public void A_small_data_set_gives_fewer_examples_and_not_an_error()
    {
        var whole = Strokes.Load();
        var few = whole.Train.Take(BalancedDraw.Take(whole.Train, 50, new SeededRandom(1)));

        var values = Small.Execute(Dataset.Of("few", true, few, whole.Test), CancellationToken.None).As<DifficultyRun>();

        values[DifficultyRun.Labels].Should().HaveCount(50);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        var run = () => Small.Execute(Strokes.Load(), new CancellationToken(canceled: true));

        run.Should().Throw<OperationCanceledException>();
    }

    private static DifficultyRun Replicate(int number) => Small with { Replicate = Small.Replicate with { Number = number } };

    private static DifficultyRun Root(ulong root) => Small with { Replicate = Small.Replicate with { Root = root } };

    private static IReadOnlyDictionary<string, RunRecord> Execute(int workers, params DifficultyRun[] specs) =>
        new RunExecutor(ImageLaboratory.Instance, new DatasetShelf(name => ImageLaboratory.Instance.Resolve(name, null)), workers)
            .Execute(specs);
}
