using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace ClaimsSuite.ConvolutionPeers;

/// <summary>The convolutions of a training step as libtorch's matrix products of copied windows (im2col), channels last.</summary>
internal sealed class WindowCopies
{
    private const int Kernel = Problem.Kernel, Border = 2;
    private readonly int _side, _channels;
    private readonly float[] _images;
    private readonly Tensor _windows, _filters, _deltas, _windowDeltas;

    private WindowCopies(int side, int channels, int filters)
    {
        (_side, _channels) = (side, channels);
        _images = new float[Problem.BatchSize * (side + (2 * Border)) * (side + (2 * Border)) * channels];
        long places = Problem.BatchSize * side * side, window = Kernel * Kernel * channels;
        (_windows, _filters, _deltas) = (zeros(places, window), ones(window, filters), ones(places, filters));
        _windowDeltas = zeros(places, window);
    }

    public static Action Convolutions(Problem problem)
    {
        var first = new WindowCopies(Problem.Side, Problem.Channels, problem.Filters);
        var second = new WindowCopies(Problem.PooledSide, problem.Filters, problem.Filters);
        return () =>
        {
            using var scope = NewDisposeScope();
            first.Weights();
            second.Weights();
            second.Inputs();
        };
    }

    private void Weights()
    {
        ForEachWindowLine(Values(_windows), (image, windows, length) => image.Slice(0, length).CopyTo(windows));
        _windows.mm(_filters);
        _windows.t().mm(_deltas);
    }

    private void Inputs()
    {
        mm_out(_windowDeltas, _deltas, _filters.t());
        ForEachWindowLine(Values(_windowDeltas), (image, windows, length) =>
            System.Numerics.Tensors.TensorPrimitives.Add(image.Slice(0, length), windows, image));
    }

    private static void mm_out(Tensor result, Tensor left, Tensor right)
    {
        using var product = left.mm(right);
        result.copy_(product);
    }

    /// <summary>The work on one line of a window: what it reads of an image, and where it lies among the windows.</summary>
    private delegate void LineWork(Span<float> image, Span<float> windows, int length);

    private void ForEachWindowLine(Span<float> windows, LineWork work)
    {
        int line = (_side + (2 * Border)) * _channels, length = Kernel * _channels, at = 0;
        for (var y = 0; y < Problem.BatchSize * _side; y++)
        {
            var top = ((y / _side * (_side + (2 * Border))) + (y % _side)) * line;
            for (var x = 0; x < _side; x++)
            {
                for (var k = 0; k < Kernel; k++, at += length)
                    work(_images.AsSpan(top + (k * line) + (x * _channels)), windows.Slice(at, length), length);
            }
        }
    }

    private static Span<float> Values(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);
}
