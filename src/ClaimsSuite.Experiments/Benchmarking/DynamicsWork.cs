using ClaimsSuite.Data;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>Networks that are trained and followed one after another, as the claims of the fast tier do it.</summary>
internal sealed record DynamicsWork
{
    /// <summary>[C, H, W] of one input.</summary>
    public required ImageShape Image { get; init; }

    /// <summary>What inputs are as large as.</summary>
    public InputScaling Scaling { get; init; } = InputScaling.UnitInterval;

    /// <summary>N, training examples.</summary>
    public required int Examples { get; init; }

    /// <summary>Validation examples.</summary>
    public required int Validation { get; init; }

    /// <summary>Networks of seeds of their own: enough that the clock tells.</summary>
    public int Networks { get; init; } = 1;

    /// <summary>How each is trained, and what is measured on the way.</summary>
    public required DynamicsSettings Training { get; init; }

    /// <summary>A workload that does this.</summary>
    public Workload As(string name, string description) => new(name, description, Prepare);

    private Func<double> Prepare()
    {
        var seeds = new SeedSequence(1);
        var training = MadeUpExamples.Draw(seeds.For("data"), Image, Examples, Scaling);
        var validation = MadeUpExamples.Draw(seeds.For("validation"), Image, Validation, Scaling);
        return () =>
        {
            var design = new CountedDesign(Training.Network);
            for (var network = 0; network < Networks; network++)
                TrainingDynamics.Measure(training, validation, Training with { Network = design }, [seeds.Replicate(network)]);
            return design.Operations;
        };
    }
}
