using ClaimsSuite.Engine.Models;
using ClaimsSuite.Engine.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Measurement.CriticalSamples;

/// <summary>
/// A search around many inputs at once. Every point that it moves to is clipped to its input's box and run through the network; an
/// input whose prediction has changed is found, and takes no further part. Its tensors belong to the scope in which it is made.
/// </summary>
internal sealed class SearchFront
{
    private readonly MlpEnsemble _ensemble;
    private readonly int _model;
    private readonly double _radius;
    private readonly Tensor _inputs, _points;
    private readonly bool[] _found;

    // Of the inputs that are still open, in the order of Open.
    private Tensor _centres, _offsets, _predicted;
    private Activations _activations;

    /// <summary>Starts at the inputs themselves.</summary>
    /// <param name="ensemble">The networks.</param>
    /// <param name="model">Which of them.</param>
    /// <param name="inputs">[M, D]</param>
    /// <param name="radius">Half the side of the box, in units of the inputs.</param>
    public SearchFront(MlpEnsemble ensemble, int model, Tensor inputs, double radius)
    {
        (_ensemble, _model, _radius, _inputs) = (ensemble, model, radius, inputs);
        _found = new bool[inputs.shape[0]];
        Open = [.. Enumerable.Range(0, _found.Length)];
        _points = inputs.clone();
        _centres = inputs;
        _offsets = zeros_like(inputs);
        _activations = ensemble.Forward(model, inputs);
        _predicted = _activations.Logits.argmax(1);
    }

    /// <summary>The inputs for which nothing is found yet.</summary>
    public int[] Open { get; private set; }

    /// <summary>
    /// [open, D] the gradient of the loss at the label y predicted at the box's centre, where the search stands now, but for a
    /// positive factor: it is divided by 1 - p(y). Its sign is the gradient's own, where float32 could not tell p(y) from 1 and
    /// would give another: around inputs of which a network is sure, as it is of real data.
    /// </summary>
    public Tensor LossDirection()
    {
        using var scope = NewDisposeScope();
        var label = nn.functional.one_hot(_predicted, _ensemble.Shape.Classes);
        var others = _activations.Logits.masked_fill(label.to(ScalarType.Bool), Scalars.NegativeInfinity).softmax(1);
        return _ensemble.InputGradient(_model, _activations, others.sub_(label)).MoveToOuterDisposeScope();
    }

    /// <summary>Moves every open input's point by <paramref name="steps"/> [open, D], as far as the box allows, and looks what is predicted there.</summary>
    public void Move(Tensor steps) => MoveTo(_offsets.add_(steps, Scalars.One));

    /// <summary>Moves every open input's point to <paramref name="offsets"/> [open, D] from the box's centre, as far as the box allows.</summary>
    public void MoveTo(Tensor offsets)
    {
        using Scalar low = (-_radius).ToScalar(), high = _radius.ToScalar();
        _offsets = offsets.clamp_(low, high);
        using var points = _centres.add(_offsets, Scalars.One);
        _activations = _ensemble.Forward(_model, points);
        var changed = _activations.Logits.argmax(1).ne(_predicted).data<bool>().ToArray();
        if (changed.Contains(true))
            Close(changed, points);
    }

    /// <summary>What was found so far.</summary>
    public CriticalSearch Result() => new(_found, _points.MoveToOuterDisposeScope());

    private void Close(bool[] changed, Tensor points)
    {
        long[] hits = Rows(changed, true), rest = Rows(changed, false);
        _points.index_copy_(0, tensor(Array.ConvertAll(hits, row => (long)Open[row])), points.index_select(0, tensor(hits)));
        foreach (var row in hits)
            _found[Open[row]] = true;
        Open = Array.ConvertAll(rest, row => Open[row]);
        var rows = tensor(rest);
        var centres = _centres.index_select(0, rows);
        var offsets = _offsets.index_select(0, rows);
        _offsets.Dispose();
        if (!ReferenceEquals(_centres, _inputs))
            _centres.Dispose();
        (_centres, _offsets, _predicted, _activations) = (centres, offsets, _predicted.index_select(0, rows), _activations.Take(rows));
    }

    private static long[] Rows(bool[] changed, bool value) =>
        [.. Enumerable.Range(0, changed.Length).Where(row => changed[row] == value).Select(row => (long)row)];
}
