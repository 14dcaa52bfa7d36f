using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;
using TorchSharp;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Networks;

/// <summary>The same fully connected layer of S models: weights [S, In, Out] and biases [S, 1, Out].</summary>
internal sealed class DenseLayer : IResumable, IDisposable
{
    private readonly Tensor[] _weightOfModel;
    private Tensor? _weightVelocities, _biasVelocities;

    /// <summary>Draws weights and biases (<see cref="FanInInitialisation"/>), each model from its own generator.</summary>
    public DenseLayer(int inputs, int outputs, IReadOnlyList<SeededRandom> generators)
    {
        var weights = new float[generators.Count * inputs * outputs];
        var biases = new float[generators.Count * outputs];
        for (var model = 0; model < generators.Count; model++)
        {
            var ofModel = weights.AsSpan(model * inputs * outputs, inputs * outputs);
            FanInInitialisation.Draw(generators[model], inputs, ofModel, biases.AsSpan(model * outputs, outputs));
        }
        Weights = TensorMemory.Of(weights, generators.Count, inputs, outputs).DetachFromDisposeScope();
        Biases = TensorMemory.Of(biases, generators.Count, 1, outputs).DetachFromDisposeScope();
        _weightOfModel = [.. Enumerable.Range(0, generators.Count).Select(model => Weights[model].DetachFromDisposeScope())];
    }

    /// <summary>[S, In, Out]</summary>
    public Tensor Weights { get; }

    /// <summary>[S, 1, Out]</summary>
    public Tensor Biases { get; }

    /// <summary>x [S, B, In] -> x W + b [S, B, Out].</summary>
    public Tensor Forward(Tensor x) => x.bmm(Weights).add_(Biases, Scalars.One);

    /// <summary>The same for one model: x [N, In] -> [N, Out].</summary>
    public Tensor Forward(int model, Tensor x) => addmm(Biases[model], x, _weightOfModel[model], 1, 1);

    /// <summary>What the layer passes back: delta [S, B, Out] -> delta W^T [S, B, In].</summary>
    public Tensor Backward(Tensor delta) => delta.bmm(Weights.transpose(1, 2));

    /// <summary>The same for one model: delta [N, Out] -> [N, In].</summary>
    public Tensor Backward(int model, Tensor delta) => delta.mm(_weightOfModel[model].t());

    /// <summary>
    /// Adds x^T delta to the weights and the sum of delta over the batch to the biases; delta carries the factor -learning rate / B.
    /// </summary>
    public void Update(Tensor x, Tensor delta)
    {
        // One product a model: it accumulates in place, where a batched one would write its result to memory first.
        var transposed = x.transpose(1, 2);
        for (var model = 0; model < _weightOfModel.Length; model++)
            _weightOfModel[model].addmm_(transposed[model], delta[model], 1, 1);
        Biases.add_(delta.sum([1L], keepdim: true), Scalars.One);
    }

    /// <summary>A step with momentum: v = m v + g, w = w - r v.</summary>
    /// <param name="x">[S, B, In]</param>
    /// <param name="delta">[S, B, Out] the gradient of the mean loss by the layer's outputs.</param>
    /// <param name="sgd">r and m.</param>
    /// <param name="decay">lambda of the penalty on the weights.</param>
    public void Move(Tensor x, Tensor delta, SgdStep sgd, double decay)
    {
        var (weightVelocities, biasVelocities) = Velocities();
        using Scalar kept = sgd.Momentum.ToScalar(), rate = (-sgd.LearningRate).ToScalar(), shrink = decay.ToScalar();
        weightVelocities.mul_(kept).add_(x.transpose(1, 2).bmm(delta), Scalars.One).add_(Weights, shrink);
        biasVelocities.mul_(kept).add_(delta.sum([1L], keepdim: true), Scalars.One);
        Weights.add_(weightVelocities, rate);
        Biases.add_(biasVelocities, rate);
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        writer.Write<float>(TensorMemory.Values(Weights));
        writer.Write<float>(TensorMemory.Values(Biases));
        writer.Write(_weightVelocities is not null);
        if (_weightVelocities is null)
            return;
        writer.Write<float>(TensorMemory.Values(_weightVelocities));
        writer.Write<float>(TensorMemory.Values(_biasVelocities!));
    }

    /// <inheritdoc/>
    public void Read(BinaryReader reader)
    {
        reader.Read(TensorMemory.Values(Weights));
        reader.Read(TensorMemory.Values(Biases));
        if (!reader.ReadBoolean())
            return;
        var (weights, biases) = Velocities();
        reader.Read(TensorMemory.Values(weights));
        reader.Read(TensorMemory.Values(biases));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _weightVelocities?.Dispose();
        _biasVelocities?.Dispose();
        foreach (var weight in _weightOfModel)
            weight.Dispose();
        Weights.Dispose();
        Biases.Dispose();
    }

    /// <summary>[S, In, Out] and [S, 1, Out], zeros at first.</summary>
    private (Tensor Weights, Tensor Biases) Velocities() => (
        _weightVelocities ??= zeros_like(Weights).DetachFromDisposeScope(),
        _biasVelocities ??= zeros_like(Biases).DetachFromDisposeScope());
}
