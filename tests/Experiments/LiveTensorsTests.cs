using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Difficulty;
using ClaimsSuite.Tests.Engine.Regularisation;
using ClaimsSuite.Tests.Experiments.Dynamics;
using ClaimsSuite.Xunit;
using FluentAssertions;
using TorchSharp;
using Xunit;

namespace ClaimsSuite.Tests.Experiments;

/// <summary>Tensors lie in memory that the garbage collector does not see: each must be given back by who made it.</summary>
public sealed class LiveTensorsTests
{
    [Theory]
    [InlineData("arrays")]
    [InlineData("tensors")]
    [InlineData("convolution")]
    public void A_run_leaves_no_tensor_behind_whatever_it_trains_and_measures(string network)
    {
        var run = SmallDynamics.With(training => training with
        {
            Network = network switch
            {
                "arrays" => new MlpDesign { Hidden = 16 },
                "tensors" => new MlpDesign { Hidden = 650 },
                _ => new SmallAlexNetDesign { Filters = 4, Dense1 = 12, Dense2 = 8 },
            },
            Sgd = training.Sgd with { Momentum = 0.5 },
            Filters = 2,
            Regularisation = EveryRegulariser.Settings,
        });

        MustLeaveNothing(run with { TrainingSet = TrainingSet.RandX, NoiseLevel = 0.5 });
    }

    [Fact]
    public void Networks_whose_errors_are_counted_leave_no_tensor_behind() => MustLeaveNothing(new DifficultyRun
    {
        Replicate = SmallDynamics.Run.Replicate,
        TrainingSet = TrainingSet.RandY,
        Examples = 100,
        Models = 6,
        Network = new MlpDesign { Hidden = 16 },
        Sgd = new SgdSettings { LearningRate = 0.05, BatchSize = 30, Epochs = 1 },
    });

    private static void MustLeaveNothing(ImageRun run)
    {
        // What is made once, by the first run of a thread, stays.
        run.Execute(Strokes.Load(), CancellationToken.None);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        for (var i = 0; i < 3; i++)
            run.Execute(Strokes.Load(), CancellationToken.None);

        DisposeScopeManager.Statistics.ThreadTotalLiveCount.Should().Be(before);
    }
}
