using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>
/// A run as claims on figure 3 make it, beside step-wise double backward in libtorch. What both are counted in is one
/// adjoint taken back through one update.
/// </summary>
internal static class SensitivityWorkload
{
    private const int Examples = 1000, Inputs = 14 * 14, Hidden = 16, Classes = 10, BatchSize = 50, Epochs = 20;

    /// <summary>The workload.</summary>
    public static Workload Create()
    {
        const int updates = Examples / BatchSize;
        const double adjointSteps = updates * Epochs * (Epochs + 1) / 2.0;
        return new Workload(
            "sensitivity",
            "loss-sensitivity of 1000 examples 14 x 14, MLP 196-16-16-10, 20 epochs of batches of 50, evaluated after each",
            () =>
            {
                var problem = Problem(Enumerable.Range(1, Epochs));
                return () =>
                {
                    LossSensitivity.Measure(problem);
                    return adjointSteps * PerAdjointStep();
                };
            })
        {
            Comparison = new Comparison(
                "step-wise double backward in libtorch, one evaluation after the last of the 20 epochs, training included",
                "adjoint and step",
                adjointSteps,
                updates * Epochs,
                () =>
                {
                    var problem = Problem([Epochs]);
                    return () => DoubleBackward.InputDerivative(problem);
                }),
        };
    }

    /// <summary>See docs/loss-sensitivity.md: 8 B D H1 + 12 B (H1 H2 + H2 C).</summary>
    private static double PerAdjointStep() =>
        (8.0 * BatchSize * Inputs * Hidden) + (12.0 * BatchSize * ((Hidden * Hidden) + (Hidden * Classes)));

    private static SensitivityProblem<float> Problem(IEnumerable<int> epochs)
    {
        var seeds = new SeedSequence(1);
        var data = seeds.For("data");
        var (inputs, labels) = (new float[Examples, Inputs], new int[Examples]);
        for (var n = 0; n < Examples; n++)
        {
            labels[n] = n % Classes;
            for (var d = 0; d < Inputs; d++)
                inputs[n, d] = (float)data.NextGaussian() + (d % Classes == labels[n] ? 0.5f : 0);
        }

        var weights = MlpInitialisation.UniformByFanIn<float>(seeds.For("init"), Inputs, Hidden, Hidden, Classes);
        var schedule = MinibatchSchedule.ShuffledEpochs(seeds.For("order"), Examples, BatchSize, Epochs);
        return new SensitivityProblem<float>(
            inputs, labels, weights, schedule, 0.1f, [.. epochs.Select(epoch => epoch * Examples / BatchSize)]);
    }
}
