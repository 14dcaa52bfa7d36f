using BenchmarkDotNet.Attributes;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Benchmarks;

/// <summary>x W of a dense layer's forward pass and x^T delta of its gradient, by our kernels and by libtorch's.</summary>
public class ProductBenchmarks
{
    private Action _forward = null!, _gradient = null!, _forwardOfLibTorch = null!, _gradientOfLibTorch = null!;

    /// <summary>Inputs of the layer at a time: a minibatch, or as many as a learning curve looks at.</summary>
    [Params(Values.BatchSize, 1000)]
    public int Rows { get; set; }

    /// <summary>Units of the layer; a multiple of 16.</summary>
    [Params(64, 256, 1024)]
    public int Units { get; set; }

    /// <summary>Draws the factors.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        TorchThread.Prepare();
        var kernels = TileKernels.For(KernelPath.Widest);
        float[] x = Values.Normal(Rows * Values.Inputs), w = Values.Normal(Values.Inputs * Units), delta = Values.Normal(Rows * Units);
        float[] outputs = new float[Rows * Units], gradient = new float[Values.Inputs * Units];
        TileProduct rows = new()
        {
            Depth = Values.Inputs,
            LeftRow = Values.Inputs,
            LeftDepth = 1,
            RightDepth = Units,
            ResultRow = Units,
        };
        var transposed = rows with { Depth = Rows, LeftRow = 1, LeftDepth = Values.Inputs };
        _forward = () => kernels.Compute(x, w, outputs, Rows, Units, rows);
        _gradient = () => kernels.Compute(x, delta, gradient, Values.Inputs, Units, transposed);

        Tensor left = Values.Normal(Rows, Values.Inputs), right = Values.Normal(Values.Inputs, Units), deltas = Values.Normal(Rows, Units);
        var leftTransposed = left.t();
        _forwardOfLibTorch = () => left.mm(right).Dispose();
        _gradientOfLibTorch = () => leftTransposed.mm(deltas).Dispose();
    }

    /// <summary>Ours, forward.</summary>
    [Benchmark]
    public void Forward() => _forward();

    /// <summary>libtorch's, forward.</summary>
    [Benchmark]
    public void ForwardOfLibTorch() => _forwardOfLibTorch();

    /// <summary>Ours, by the weights.</summary>
    [Benchmark]
    public void Gradient() => _gradient();

    /// <summary>libtorch's, by the weights.</summary>
    [Benchmark]
    public void GradientOfLibTorch() => _gradientOfLibTorch();
}
