using ClaimsSuite.Engine.Networks.Layers;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>A training step of a network, and the memory that it takes from one step to the next.</summary>
/// <param name="layers">Of the network; changed by a step.</param>
internal sealed class TrainingPass(SmallAlexNetLayers layers)
{
    private readonly SmallAlexNetShape _shape = layers.Shape;
    private readonly BatchBuffer _images = new(layers.Shape.Input.Length), _pooled1 = new(layers.Shape.Pooled1.Length);
    private readonly BatchBuffer _features = new(layers.Dense1.Weights.Inputs), _featureDeltas = new(layers.Dense1.Weights.Inputs);
    private readonly BatchBuffer _hidden1 = new(layers.Dense2.Weights.Inputs), _hidden1Deltas = new(layers.Dense2.Weights.Inputs);
    private readonly BatchBuffer _hidden2 = new(layers.Output.Weights.Inputs), _hidden2Deltas = new(layers.Output.Weights.Inputs);
    private readonly BatchBuffer _logits = new(layers.Output.Weights.Outputs), _pooled1Deltas = new(layers.Hidden.GradientLength);

    /// <summary>Sets the gradients of all parameters.</summary>
    /// <param name="count">B</param>
    /// <param name="inputs">[B, C H W]</param>
    /// <param name="targets">[B, K]</param>
    /// <param name="perturbation">What makes the step differ from a plain one.</param>
    public void SetGradients(int count, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ArrayPerturbation perturbation)
    {
        Reserve(count);
        for (var example = 0; example < count; example++)
        {
            var image = inputs.Slice(example * _shape.Image.Length, _shape.Image.Length);
            ImagePacking.Pack(image, _shape.Image, _images[example], _shape.Input);
        }
        Forward(count, perturbation);
        SoftmaxDelta.Replace(_logits.First(count), layers.Output.Weights.Outputs, targets, _shape.Classes, perturbation.ExampleWeights);
        Backward(count, perturbation);
    }

    private void Forward(int count, ArrayPerturbation perturbation)
    {
        layers.Map1.Forward(count, _images.First(count), _pooled1.First(count), perturbation.Of(0));
        layers.Map2.Forward(count, _pooled1.First(count), _features.First(count), perturbation.Of(1));
        layers.Dense1.Forward(count, _features.First(count), _hidden1.First(count), perturbation.Of(2));
        layers.Dense2.Forward(count, _hidden1.First(count), _hidden2.First(count), perturbation.Of(3));
        layers.Output.Forward(count, _hidden2.First(count), _logits.First(count));
    }

    private void Backward(int count, ArrayPerturbation perturbation)
    {
        layers.Output.SetGradients(count, _hidden2.First(count), _logits.First(count));
        layers.Output.Weights.Backward(count, _logits.First(count), _hidden2Deltas.First(count));
        layers.Dense2.Backward(count, _hidden1.First(count), _hidden2Deltas.First(count), perturbation.Of(3), _hidden1Deltas.First(count));
        layers.Dense1.Backward(
            count, _features.First(count), _hidden1Deltas.First(count), perturbation.Of(2), _featureDeltas.First(count));
        layers.Map2.Backward(
            count, _pooled1.First(count), _featureDeltas.First(count), perturbation.Of(1), layers.Hidden, _pooled1Deltas.First(count));
        layers.Map1.Backward(count, _images.First(count), _pooled1Deltas.First(count), perturbation.Of(0), null, []);
    }

    private void Reserve(int count)
    {
        BatchBuffer[] buffers =
        [
            _images, _pooled1, _features, _featureDeltas, _hidden1, _hidden1Deltas, _hidden2, _hidden2Deltas, _logits, _pooled1Deltas,
        ];
        foreach (var buffer in buffers)
            buffer.Reserve(count);
    }
}
