using ClaimsSuite.Data;
using ClaimsSuite.Engine.Difficulty;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>A run as claims on figure 1 make it.</summary>
internal static class DifficultyWorkload
{
    private const int Examples = 1000, Models = 100;

    /// <summary>The workload.</summary>
    public static Workload Create() => new(
        "difficulty", $"{Models} MLPs 784-128-128-10, one epoch of {Examples} examples in batches of 25, errors counted", Prepare)
    {
        Floor = 0.75,
    };

    private static Func<double> Prepare()
    {
        var seeds = new SeedSequence(1);
        var sgd = new SgdSettings { LearningRate = 0.05, BatchSize = 25, Epochs = 1 };
        var data = MadeUpExamples.Draw(seeds.For("data"), new ImageShape(1, 28, 28), Examples);
        return () =>
        {
            var design = new CountedDesign(new MlpDesign { Hidden = 128 });
            ExampleDifficulty.Measure(data, design, sgd, Models, seeds);
            return design.Operations;
        };
    }
}
