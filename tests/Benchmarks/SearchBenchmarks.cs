using BenchmarkDotNet.Attributes;
using ClaimsSuite.Data;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Benchmarks;

/// <summary>LASS of 10 steps around 300 inputs.</summary>
public class SearchBenchmarks
{
    private const int Searched = 300;

    private Action _search = null!;

    /// <summary>H, units of each hidden layer.</summary>
    [Params(64, 1024)]
    public int Units { get; set; }

    /// <summary>Makes the network. The box is so small that no search ends early.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        TorchThread.Prepare();
        var network = new MlpDesign { Hidden = Units }.Create(
            new ImageShape(1, 28, 28), Values.Classes, [new SeededRandom(2)]);
        var inputs = Values.Normal(Searched, Values.Inputs);
        var settings = LassSettings.WithRadius(1e-3, iterations: 10);
        _search = () =>
        {
            using var scope = NewDisposeScope();
            SeededRandom[] streams = [.. Enumerable.Range(0, Searched).Select(i => new SeededRandom((ulong)i))];
            Lass.Search(network, 0, inputs, settings, 1.0 / 255, streams);
        };
    }

    /// <summary>The search.</summary>
    [Benchmark]
    public void Lass10() => _search();
}
