using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// Batch normalisation of a layer's F channels: gain (z - mean) / sqrt(variance + epsilon) + offset, by the minibatch's moments in
/// training and by running ones at evaluation. Both are an affine map a channel, which what follows applies.
/// </summary>
internal sealed class Normalisation
{
    private readonly NormalisationSettings _settings;
    private readonly double[] _mean, _squares, _sums, _products;
    private readonly AlignedArray<float> _first, _second;
    private double _count;

    /// <summary>Gains of 1, offsets of 0; running means of 0 and variances of 1.</summary>
    public Normalisation(int channels, NormalisationSettings settings)
    {
        _settings = settings;
        (Gain, Offset) = (new ParameterBlock(channels), new ParameterBlock(channels));
        Gain.Fill(1);
        var padded = Gain.Stride;
        (_mean, _squares, _sums, _products) = (new double[padded], new double[padded], new double[padded], new double[padded]);
        (_first, _second) = (new(padded), new(padded));
        (Batch, Running) = (new AffineMap(padded), new AffineMap(padded));
        (Means, Slope, Constant) = (new float[padded], new float[padded], new float[padded]);
        (RunningMean, RunningVariance) = (new float[channels], new float[channels]);
        Array.Fill(RunningVariance, 1);
        Refresh();
    }

    /// <summary>[F]</summary>
    public ParameterBlock Gain { get; }

    /// <summary>[F]</summary>
    public ParameterBlock Offset { get; }

    /// <summary>[F], padding left out.</summary>
    public float[] RunningMean { get; }

    /// <summary>[F], padding left out.</summary>
    public float[] RunningVariance { get; }

    /// <summary>By the moments of the minibatch.</summary>
    public AffineMap Batch { get; }

    /// <summary>By the running moments.</summary>
    public AffineMap Running { get; }

    /// <summary>[F] of the minibatch.</summary>
    public float[] Means { get; }

    /// <summary>[F] what the gradient by z has of z itself, for the minibatch's moments depend on it.</summary>
    public float[] Slope { get; }

    /// <summary>[F] what the gradient by z has at every place.</summary>
    public float[] Constant { get; }

    /// <summary>Forgets the minibatch before.</summary>
    public void Begin()
    {
        _count = 0;
        foreach (var values in new[] { _mean, _squares, _sums, _products })
            Array.Clear(values);
    }

    /// <summary>Takes values [rows, F] into the minibatch's moments (Chan, Golub and LeVeque 1983).</summary>
    public void Observe(ReadOnlySpan<float> values, int rows)
    {
        ColumnKernels.Moments(values, rows, Gain.Stride, _first.Span, _second.Span);
        var total = _count + rows;
        for (var f = 0; f < _mean.Length; f++)
        {
            var difference = _first.Span[f] - _mean[f];
            _mean[f] += difference * rows / total;
            _squares[f] += _second.Span[f] + (difference * difference * _count * rows / total);
        }
        _count = total;
    }

    /// <summary>Ends the minibatch: sets <see cref="Batch"/>, and moves the running moments, the variance without bias.</summary>
    public void Normalise()
    {
        for (var f = 0; f < _mean.Length; f++)
        {
            Means[f] = (float)_mean[f];
            Batch.Set(f, Gain.Values[f], Offset.Values[f], _mean[f], _squares[f] / _count, _settings.Epsilon);
        }
        for (var f = 0; f < RunningMean.Length; f++)
        {
            RunningMean[f] += (float)(_settings.RunningShare * (_mean[f] - RunningMean[f]));
            RunningVariance[f] += (float)(_settings.RunningShare * ((_squares[f] / (_count - 1)) - RunningVariance[f]));
        }
    }

    /// <summary>Takes sums over gradients, and over gradients times (z - mean), [F] each, of some of the minibatch.</summary>
    public void ObserveGradients(ReadOnlySpan<float> sums, ReadOnlySpan<float> products)
    {
        for (var f = 0; f < _sums.Length; f++)
        {
            _sums[f] += sums[f];
            _products[f] += products[f];
        }
    }

    /// <summary>Sets the gradients of gains and offsets, and how the gradient by z depends on the minibatch's moments.</summary>
    public void Differentiate()
    {
        for (var f = 0; f < _sums.Length; f++)
        {
            var precision = 1 / Math.Sqrt((_squares[f] / _count) + _settings.Epsilon);
            Offset.Gradients[f] = (float)_sums[f];
            Gain.Gradients[f] = (float)(_products[f] * precision);
            var scale = Gain.Values[f] * precision / _count;
            var slope = -scale * precision * precision * _products[f];
            Slope[f] = (float)slope;
            Constant[f] = (float)((-scale * _sums[f]) - (slope * _mean[f]));
        }
    }

    /// <summary>Sets <see cref="Running"/>, after gains, offsets or running moments changed.</summary>
    public void Refresh()
    {
        for (var f = 0; f < RunningMean.Length; f++)
            Running.Set(f, Gain.Values[f], Offset.Values[f], RunningMean[f], RunningVariance[f], _settings.Epsilon);
    }
}

/// <summary>scale z + shift, a scale and a shift for each channel.</summary>
/// <param name="channels">Padding included, for which both are 0.</param>
internal sealed class AffineMap(int channels)
{
    /// <summary>[F]</summary>
    public float[] Scale { get; } = new float[channels];

    /// <summary>[F]</summary>
    public float[] Shift { get; } = new float[channels];

    /// <summary>Sets a channel to gain (z - mean) / sqrt(variance + epsilon) + offset.</summary>
    public void Set(int channel, double gain, double offset, double mean, double variance, double epsilon)
    {
        var scale = gain / Math.Sqrt(variance + epsilon);
        Scale[channel] = (float)scale;
        Shift[channel] = (float)(offset - (scale * mean));
    }
}
