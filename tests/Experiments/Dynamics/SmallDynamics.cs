using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Tests.Experiments.Dynamics;

/// <summary>A run of a moment that measures all there is.</summary>
internal static class SmallDynamics
{
    public static readonly CriticalSampleSchedule Schedule = new()
    {
        Lass = LassSettings.WithRadius(10, iterations: 3),
        Examples = 30,
        Epochs = [0, 1, 3],
        TrainingSetEpochs = [0, 3],
        OtherRadii = [1, 40],
        BaselineRadii = [10, 40],
        Updates = [1, 2],
    };

    public static readonly DynamicsRun Run = new()
    {
        Replicate = new Replicate("strokes", 1000, 0),
        TrainingSet = TrainingSet.Real,
        Examples = 60,
        Validation = 50,
        Training = new DynamicsSettings
        {
            Network = new MlpDesign { Hidden = 16 },
            Sgd = new SgdSettings { LearningRate = 0.1, BatchSize = 25, Epochs = 3 },
            CriticalSamples = Schedule,
        },
    };

    public static SgdSettings Sgd => Run.Training.Sgd;

    /// <summary>The run trained otherwise.</summary>
    public static DynamicsRun With(Func<DynamicsSettings, DynamicsSettings> change) => Run with { Training = change(Run.Training) };

    public static DynamicsRun Replicate(int number) => Run with { Replicate = Run.Replicate with { Number = number } };

    public static DynamicsRun Root(ulong root) => Run with { Replicate = Run.Replicate with { Root = root } };

    public static RunValues<DynamicsRun> Execute(this DynamicsRun run) =>
        run.Execute(Strokes.Load(), CancellationToken.None).As<DynamicsRun>();
}
