using ClaimsSuite.Data;
using ClaimsSuite.Engine.Difficulty;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>A fixed piece of the suite's work, to measure speed with.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Description">What it does.</param>
/// <param name="FloatingPointOperations">Those of its matrix products; one multiplication and addition are two.</param>
/// <param name="Prepare">Makes the data, outside the measured time, and returns the work, for one thread.</param>
public sealed record Workload(string Name, string Description, double FloatingPointOperations, Func<Action> Prepare)
{
    /// <summary>All workloads.</summary>
    public static IReadOnlyList<Workload> All { get; } = [Difficulty(), SensitivityWorkload.Create(), .. ConvolutionWorkloads.For()];

    /// <summary>The most copies of the work to do at the same time.</summary>
    public int MaxWorkers { get; init; } = int.MaxValue;

    /// <summary>The same kind of work done another way, for comparison; none by default.</summary>
    public Comparison? Comparison { get; init; }

    private static Workload Difficulty()
    {
        const int examples = 1000, models = 100;
        var shape = new MlpShape(28 * 28, 128, 10);
        var sgd = new SgdSettings { LearningRate = 0.05, BatchSize = 25, Epochs = 1 };
        // Forward for training and for counting errors, gradients by weights, and by activations except the inputs.
        var perExample = 2.0 * ((3 * shape.Parameters) + shape.Parameters - (shape.Inputs * shape.Hidden));
        return new Workload(
            "difficulty",
            "100 MLPs 784-128-128-10, one epoch of 1000 examples in batches of 25, errors counted",
            perExample * examples * models,
            () =>
            {
                var seeds = new SeedSequence(1);
                var inputs = new float[examples * shape.Inputs];
                seeds.For("data").FillGaussian(inputs);
                var labels = Enumerable.Range(0, examples).Select(i => i % shape.Classes).ToArray();
                var data = new Examples(inputs, labels, new ImageShape(1, 28, 28), shape.Classes);
                return () => ExampleDifficulty.Measure(data, new MlpDesign { Hidden = shape.Hidden }, sgd, models, seeds);
            });
    }
}

/// <summary>Another way to do a workload's kind of work, perhaps on less of it.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Unit">In which both are counted.</param>
/// <param name="WorkloadUnits">How many of them the workload does.</param>
/// <param name="Units">How many the comparison does.</param>
/// <param name="Prepare">Makes the data, outside the measured time, and returns the work.</param>
public sealed record Comparison(string Description, string Unit, double WorkloadUnits, double Units, Func<Action> Prepare);
