using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks;
using TorchSharp;
using static TorchSharp.torch;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace ClaimsSuite.Engine.CriticalSamples;

/// <summary>
/// A search around many inputs at once. Every point that it moves to is clipped to its input's box and run through the network; an
/// input whose prediction has changed is found, and takes no further part. Its tensors belong to the scope in which it is made and
/// moved; those of a step that is over are freed, for a hundred steps of a wide network would fill gigabytes.
/// </summary>
internal sealed class SearchFront
{
    private readonly INetwork _network;
    private readonly int _model;
    private readonly double _radius;
    private readonly Tensor _points;
    private readonly bool[] _found;
    private readonly bool _defined;

    // Of the inputs that are still open, in the order of Open.
    private Tensor _centres, _offsets;
    private int[] _predicted;
    private IForwardPass _pass;

    /// <summary>Starts at the inputs themselves.</summary>
    /// <param name="network">The networks.</param>
    /// <param name="model">Which of them.</param>
    /// <param name="inputs">[M, D]</param>
    /// <param name="radius">Half the side of the box, in units of the inputs.</param>
    public SearchFront(INetwork network, int model, Tensor inputs, double radius)
    {
        (_network, _model, _radius) = (network, model, radius);
        _found = new bool[inputs.shape[0]];
        Open = [.. Enumerable.Range(0, _found.Length)];
        _points = inputs.clone();
        _centres = inputs.detach();
        _offsets = zeros_like(inputs);
        _pass = network.Forward(model, inputs);
        _predicted = Predicted();
        _defined = TensorPrimitives.IsFiniteAll(TensorMemory.Values(_pass.Logits));
    }

    /// <summary>The inputs for which nothing is found yet.</summary>
    public int[] Open { get; private set; }

    /// <summary>
    /// [open, D] the gradient of the loss at the label y predicted at the box's centre, where the search stands now, but for a
    /// positive factor: it is divided by 1 - p(y). Its sign is the gradient's own, where float32 could not tell p(y) from 1 and
    /// would give another: around inputs of which a network is sure, as it is of real data.
    /// </summary>
    public Tensor LossDirection() => Gradient(withoutLabel: true);

    /// <summary>
    /// [open, D] the gradient of the cross-entropy at the label predicted at the box's centre, as float32 gives it: zero where the
    /// probability of that label is rounded to 1.
    /// </summary>
    public Tensor PlainGradient() => Gradient(withoutLabel: false);

    /// <summary>Takes one step of LASS with every open input's point, and looks what is predicted there.</summary>
    /// <param name="directions">[open, D] of which the signs count.</param>
    /// <param name="step">Along the sign, in units of the inputs.</param>
    /// <param name="deviation">Of the noise, in units of the inputs.</param>
    /// <param name="noise">Every input's own.</param>
    public void Move(Tensor directions, double step, double deviation, SearchNoise noise)
    {
        using var scope = NewDisposeScope();
        var walk = new BoxWalk((float)step, (float)deviation, (float)_radius);
        var points = TensorMemory.Uninitialised(Open.Length, noise.Dimension);
        Span<float> along = TensorMemory.Values(directions), centres = TensorMemory.Values(_centres);
        Span<float> offsets = TensorMemory.Values(_offsets), moved = TensorMemory.Values(points);
        var drawn = new float[noise.Dimension];
        for (var row = 0; row < Open.Length; row++)
        {
            noise.Stream(Open[row]).FillGaussian(drawn);
            var values = new Range(row * drawn.Length, (row + 1) * drawn.Length);
            walk.Take(along[values], drawn, centres[values], offsets[values], moved[values]);
        }
        Look(points);
    }

    /// <summary>
    /// Moves every open input's point to <paramref name="offsets"/> [open, D] from the box's centre, as far as the box allows.
    /// </summary>
    public void MoveTo(Tensor offsets)
    {
        using Scalar low = (-_radius).ToScalar(), high = _radius.ToScalar();
        using var step = NewDisposeScope();
        Keep(ref _offsets, offsets.clamp(low, high));
        Look(_centres.add(_offsets, Scalars.One));
    }

    /// <summary>What was found so far.</summary>
    public CriticalSearch Result() => new(_found, _points.MoveToOuterDisposeScope(), _defined);

    private void Look(Tensor points)
    {
        Keep(_network.Forward(_model, points));
        bool[] changed = [.. Predicted().Zip(_predicted, (now, atCentre) => now != atCentre)];
        if (changed.Contains(true))
            Close(changed, points);
    }

    /// <summary>[open, D] softmax of the logits, less 1 at the label predicted at the centre, on its way back to the inputs.</summary>
    /// <param name="withoutLabel">Whether that label is left out of the softmax.</param>
    private Tensor Gradient(bool withoutLabel)
    {
        using var scope = NewDisposeScope();
        var logits = _pass.Logits;
        if (withoutLabel)
        {
            logits = logits.clone();
            var values = TensorMemory.Values(logits);
            for (var row = 0; row < Open.Length; row++)
                values[(row * _network.Classes) + _predicted[row]] = float.NegativeInfinity;
        }
        var delta = logits.softmax(1);
        var deltas = TensorMemory.Values(delta);
        for (var row = 0; row < Open.Length; row++)
            deltas[(row * _network.Classes) + _predicted[row]]--;
        return _pass.InputGradient(delta).MoveToOuterDisposeScope();
    }

    /// <summary>[open] the classes that are predicted where the search stands now.</summary>
    private int[] Predicted() => Classification.Predicted(_pass.Logits);

    private void Close(bool[] changed, Tensor points)
    {
        long[] hits = Rows(changed, true), rest = Rows(changed, false);
        _points.index_copy_(0, tensor(Array.ConvertAll(hits, row => (long)Open[row])), points.index_select(0, tensor(hits)));
        foreach (var row in hits)
            _found[Open[row]] = true;
        Open = Array.ConvertAll(rest, row => Open[row]);
        var rows = tensor(rest);
        Keep(ref _centres, _centres.index_select(0, rows));
        Keep(ref _offsets, _offsets.index_select(0, rows));
        _predicted = Array.ConvertAll(rest, row => _predicted[row]);
        Keep(_pass.Take(rows));
    }

    private static void Keep(ref Tensor field, Tensor value)
    {
        field.Dispose();
        field = value.MoveToOuterDisposeScope();
    }

    private void Keep(IForwardPass pass)
    {
        _pass.Dispose();
        _pass = pass.MoveToOuterDisposeScope();
    }

    private static long[] Rows(bool[] changed, bool value) =>
        [.. Enumerable.Range(0, changed.Length).Where(row => changed[row] == value).Select(row => (long)row)];
}
