using BenchmarkDotNet.Attributes;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Engine.Networks.Perceptron;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Benchmarks;

/// <summary>
/// A training step of a multi-layer perceptron on arrays and on libtorch's tensors: where <see cref="MlpDesign"/> changes over.
/// </summary>
public class StepBenchmarks
{
    private Action _onArrays = null!, _onTensors = null!;

    /// <summary>H, units of each hidden layer.</summary>
    [Params(64, 256, 1024)]
    public int Units { get; set; }

    /// <summary>Makes the networks.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        TorchThread.Prepare();
        var step = new SgdStep(1e-4); // So small that weights stay what they are.
        var inputs = Values.Normal(Values.BatchSize * Values.Inputs);
        var targets = new float[Values.BatchSize * Values.Classes];
        for (var example = 0; example < Values.BatchSize; example++)
            targets[(example * Values.Classes) + (example % Values.Classes)] = 1;
        var arrays = new ArrayMlp(Values.Inputs, Units, Values.Classes, new SeededRandom(2));
        _onArrays = () => arrays.Step(inputs, targets, step, ArrayPerturbation.None);

        var tensors = new MlpEnsemble(new MlpShape(Values.Inputs, Units, Values.Classes), [new SeededRandom(2)]);
        var x = TensorMemory.Of(inputs, 1, Values.BatchSize, Values.Inputs).DetachFromDisposeScope();
        var t = TensorMemory.Of(targets, 1, Values.BatchSize, Values.Classes).DetachFromDisposeScope();
        _onTensors = () =>
        {
            using var noGradient = no_grad();
            tensors.TrainStep(x, t, step, StepPerturbation.None);
        };
    }

    /// <summary><see cref="ArrayMlp"/></summary>
    [Benchmark]
    public void OnArrays() => _onArrays();

    /// <summary><see cref="MlpEnsemble"/></summary>
    [Benchmark(Baseline = true)]
    public void OnTensors() => _onTensors();
}
