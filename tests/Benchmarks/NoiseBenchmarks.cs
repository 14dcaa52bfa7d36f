using BenchmarkDotNet.Attributes;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Tests.Benchmarks;

/// <summary>What a step of LASS around 300 inputs, or input noise in twelve training steps, draws.</summary>
public class NoiseBenchmarks
{
    private readonly float[] _values = new float[300 * Values.Inputs];
    private readonly SeededRandom _random = new(3);

    /// <summary>Normal values.</summary>
    [Benchmark]
    public void Gaussian() => _random.FillGaussian(_values);

    /// <summary>Uniform ones, as masks of dropout are made of.</summary>
    [Benchmark(Baseline = true)]
    public void Uniform() => _random.FillUniform(_values, 1);
}
