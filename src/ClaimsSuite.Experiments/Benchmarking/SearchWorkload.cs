using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>LASS alone, as <see cref="DynamicsWorkloads.Followed"/> searches, around inputs that the network was not trained on.</summary>
internal static class SearchWorkload
{
    private const int Searches = 20, TrainingEpochs = 10;

    /// <summary>The workload.</summary>
    public static Workload Create() => new(
        "csr", $"{Searches} times LASS of 10 steps around 300 inputs, MLP 784-64-64-10 after {TrainingEpochs} epochs", Prepare)
    {
        Floor = 0.5,
    };

    private static Func<double> Prepare()
    {
        var (run, schedule) = (DynamicsWorkloads.Followed, DynamicsWorkloads.Followed.Training.CriticalSamples!);
        var seeds = new SeedSequence(1);
        var design = new CountedDesign(run.Training.Network);
        using var training = new TrainingTensors(MadeUpExamples.Draw(seeds.For("data"), run.Image, run.Examples));
        var network = design.Create(run.Image, MadeUpExamples.Classes, [seeds.For("init")]);
        new EnsembleTrainer(run.Training.Sgd with { Epochs = TrainingEpochs }).Train(network, training, [seeds.For("order")]);
        var searched = MadeUpExamples.Draw(seeds.For("validation"), run.Image, schedule.Examples);
        var inputs = new TrainingTensors(searched).Inputs;
        return () =>
        {
            var before = design.Operations;
            for (var search = 0; search < Searches; search++)
            {
                using var scope = NewDisposeScope();
                var noise = CriticalSampleCurve.Streams(seeds.Seed($"search {search}"), searched.Count);
                Lass.Search(network, 0, inputs, schedule.Lass, searched.GreyLevel, noise);
            }
            return design.Operations - before;
        };
    }
}
