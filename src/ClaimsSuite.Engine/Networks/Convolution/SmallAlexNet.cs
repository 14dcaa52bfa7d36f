using ClaimsSuite.Data;
using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// The paper's convolutional network (<see cref="SmallAlexNetShape"/>), forward and backward passes written out. It is normalised by
/// the moments of its minibatch in training, and by running moments at evaluation and on the way back to inputs.
/// </summary>
/// <remarks>
/// One thread at a time; memory is kept from step to step. Images and gradients by them are rows [C, H, W] of plain arrays. At
/// evaluation the bits of an input's row do not depend on the other inputs.
/// </remarks>
public sealed class SmallAlexNet : IArrayNetwork
{
    private readonly SmallAlexNetLayers _layers;
    private readonly TrainingPass _training;
    private readonly EvaluationPass _evaluation;

    /// <summary>
    /// Draws the initial weights, layer by layer: uniform on +-1/sqrt(values that a unit reads), PyTorch's default for convolutions and
    /// dense layers and that of this suite's other networks; the output's biases too. Gains start at 1, offsets at 0.
    /// </summary>
    /// <param name="shape">The shape of the network.</param>
    /// <param name="random">The generator of the initial weights.</param>
    /// <param name="normalisation">Of its batch normalisations; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting that no network can have.</exception>
    public SmallAlexNet(SmallAlexNetShape shape, SeededRandom random, NormalisationSettings? normalisation = null)
        : this(shape, random, normalisation, KernelPath.Widest)
    {
    }

    /// <summary>The same with arithmetic of a given width.</summary>
    internal SmallAlexNet(
        SmallAlexNetShape shape, SeededRandom random, NormalisationSettings? normalisation, KernelPath path)
    {
        shape.Check();
        _layers = new SmallAlexNetLayers(shape, random, normalisation ?? new NormalisationSettings(), TileKernels.For(path));
        (_training, _evaluation) = (new TrainingPass(_layers), new EvaluationPass(_layers));
    }

    /// <summary>The shape of the network.</summary>
    public SmallAlexNetShape Shape => _layers.Shape;

    /// <summary>[C, H, W] of an input.</summary>
    public ImageShape Input => Shape.Image;

    /// <summary>K, outputs.</summary>
    public int Classes => Shape.Classes;

    /// <inheritdoc/>
    public IReadOnlyList<int> HiddenLayers => [Shape.Map1Units, Shape.Map2Units, Shape.Dense1, Shape.Dense2];

    /// <summary>One plain SGD step on the mean cross-entropy over a minibatch.</summary>
    /// <param name="inputs">[B, C H W], B at least 2, for a single example has no variance.</param>
    /// <param name="targets">[B, K], one-hot.</param>
    /// <param name="sgd">Step size and momentum.</param>
    /// <exception cref="ArgumentException">The lengths belong to no minibatch.</exception>
    public void Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, SgdStep sgd) =>
        Step(inputs, targets, sgd, ArrayPerturbation.None);

    void IArrayNetwork.Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, SgdStep sgd, ArrayPerturbation perturbation) =>
        Step(inputs, targets, sgd, perturbation);

    /// <summary>The same with noise, masks, weights of the examples, and a penalty on the weights.</summary>
    internal void Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, SgdStep sgd, ArrayPerturbation perturbation)
    {
        var count = ArrayRows.Count(this, inputs);
        if (count < 2)
            throw new ArgumentException(
                "A minibatch has at least 2 examples: the variance of a single one is not defined.", nameof(inputs));
        ArrayRows.MustBeOfMinibatch(this, count, targets, perturbation);
        _training.SetGradients(count, inputs, targets, perturbation);
        foreach (var block in _layers.Blocks)
            block.Move(sgd.LearningRate, sgd.Momentum, perturbation.WeightDecay);
        _layers.Refresh();
    }

    /// <summary>The logits at evaluation.</summary>
    /// <param name="inputs">[N, C H W]</param>
    /// <returns>[N, K]</returns>
    /// <exception cref="ArgumentException">The length is not that of whole inputs.</exception>
    public float[] Logits(ReadOnlySpan<float> inputs)
    {
        using var activations = Forward(inputs);
        return activations.Logits.ToArray();
    }

    /// <summary>What all layers give at evaluation, from which <see cref="InputGradient"/> goes back.</summary>
    /// <param name="inputs">[N, C H W]</param>
    internal ConvolutionActivations Forward(ReadOnlySpan<float> inputs)
    {
        ArrayRows.Count(this, inputs);
        return _evaluation.Forward(inputs);
    }

    IArrayPass IArrayNetwork.Forward(ReadOnlySpan<float> inputs) => new ConvolutionPass(this, Forward(inputs));

    /// <summary>The gradient of each input's loss by that input, at evaluation.</summary>
    /// <param name="at">What <see cref="Forward"/> gave for N inputs, before any further step.</param>
    /// <param name="delta">[N, K] the gradient of each input's loss by its logits; of cross-entropy, softmax - target.</param>
    /// <param name="gradient">[N, C H W]; set. It is 0 where the image is cropped.</param>
    internal void InputGradient(ConvolutionActivations at, ReadOnlySpan<float> delta, Span<float> gradient)
    {
        ArrayRows.MustBeGradients(this, at.Count, delta, gradient);
        _evaluation.InputGradient(at, delta, gradient);
    }

    /// <summary>A copy of weights, velocities and running moments.</summary>
    public NetworkSnapshot Snapshot() => _layers.Snapshot();

    /// <summary>Goes back to a snapshot of a network of this shape.</summary>
    /// <exception cref="ArgumentException">It is that of another shape.</exception>
    public void Restore(NetworkSnapshot snapshot) => _layers.Restore(snapshot);

    /// <summary>The filters of the first convolution, [C, 5, 5] each.</summary>
    public FirstLayerFilters Filters()
    {
        var shape = new ImageShape(Input.Channels, SmallAlexNetShape.Kernel, SmallAlexNetShape.Kernel);
        var pixelsFirst = _layers.Map1.Weights.Block.Transposed();
        var weights = new float[pixelsFirst.Length];
        var (channels, pixels) = (shape.Channels, shape.Height * shape.Width);
        for (var i = 0; i < weights.Length; i++)
        {
            var (filter, pixel, channel) = (i / shape.Length, i % shape.Length / channels, i % channels);
            weights[(filter * shape.Length) + (channel * pixels) + pixel] = pixelsFirst[i];
        }
        return new FirstLayerFilters(shape, weights);
    }

    void IResumable.Write(BinaryWriter writer) => Snapshot().Write(writer.BaseStream);

    void IResumable.Read(BinaryReader reader) => Restore(NetworkSnapshot.Read(reader.BaseStream));

    /// <summary>The gradients of the last step's mean loss, without the penalty, in the order of a snapshot's parameters.</summary>
    internal float[] Gradients() => _layers.Gradients();
}
