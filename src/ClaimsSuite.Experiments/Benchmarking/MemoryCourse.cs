using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments.Difficulty;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>What is resident as one process does run after run: small ones of every kind, in turn, on the embedded data.</summary>
public static class MemoryCourse
{
    private const int ImagesPerClass = 20;

    private static readonly SgdSettings Sgd = new() { LearningRate = 0.1, BatchSize = 25, Epochs = 2, Momentum = 0.5 };

    /// <summary>Does the runs.</summary>
    /// <param name="runs">How many.</param>
    /// <param name="every">After how many the memory is looked at.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <returns>Runs done and bytes resident, without what the garbage collector can take back.</returns>
    public static IEnumerable<(int Runs, long Bytes)> Of(int runs, int every, CancellationToken cancellation)
    {
        var data = Strokes.Draw(ImagesPerClass, ImagesPerClass);
        for (var run = 0; run < runs; run++)
        {
            Run(run).Execute(data, cancellation);
            if ((run + 1) % every != 0)
                continue;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            yield return (run + 1, Environment.WorkingSet);
        }
    }

    private static ImageRun Run(int number)
    {
        var replicate = new Replicate(Strokes.Name, 1000, number);
        return (number % 5) switch
        {
            0 => Followed(replicate, new MlpDesign { Hidden = 16 }),
            1 => Followed(replicate, new MlpDesign { Hidden = 650 }),
            2 => Followed(replicate, new SmallAlexNetDesign { Filters = 4, Dense1 = 12, Dense2 = 8 }),
            3 => new DifficultyRun
            {
                Replicate = replicate,
                TrainingSet = TrainingSet.RandY,
                Examples = 50,
                Models = 3,
                Network = new MlpDesign { Hidden = 16 },
                Sgd = Sgd,
            },
            _ => new SensitivityRun
            {
                Replicate = replicate,
                Training = new SensitivityTraining
                {
                    TrainingSet = TrainingSet.RandX,
                    Examples = 30,
                    Hidden = 8,
                    LearningRate = 0.1,
                    BatchSize = 10,
                    EvaluationEpochs = [1, 2],
                },
            },
        };
    }

    private static DynamicsRun Followed(Replicate replicate, NetworkDesign network) => new()
    {
        Replicate = replicate,
        TrainingSet = TrainingSet.RandY,
        NoiseLevel = 0.5,
        Examples = 50,
        Validation = 20,
        Training = new DynamicsSettings
        {
            Network = network,
            Sgd = Sgd,
            CriticalSamples = new CriticalSampleSchedule
            {
                Lass = LassSettings.WithRadius(10, iterations: 3),
                Examples = 10,
                Epochs = [0, 2],
                BaselineRadii = [10],
            },
        },
    };
}
