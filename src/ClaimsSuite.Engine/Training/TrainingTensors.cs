using ClaimsSuite.Data;
using ClaimsSuite.Engine.Native;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Training;

/// <summary>A training set as tensors: inputs [N, D], labels [N] and one-hot targets [N, K].</summary>
public sealed class TrainingTensors : IDisposable
{
    /// <summary>Copies <paramref name="examples"/> into tensors.</summary>
    public TrainingTensors(Examples examples)
    {
        NativeBackend.Load();
        using var scope = NewDisposeScope();
        (Count, Dimension, Classes) = (examples.Count, examples.Dimension, examples.Classes);
        Inputs = TensorMemory.Of(examples.Inputs, examples.Count, examples.Dimension).DetachFromDisposeScope();
        Labels = tensor(Array.ConvertAll(examples.Labels, label => (long)label)).DetachFromDisposeScope();
        Targets = nn.functional.one_hot(Labels, examples.Classes).to(ScalarType.Float32).DetachFromDisposeScope();
    }

    /// <summary>N, the number of examples.</summary>
    public int Count { get; }

    /// <summary>D, values of an input.</summary>
    public int Dimension { get; }

    /// <summary>K, classes.</summary>
    public int Classes { get; }

    /// <summary>[N, D]</summary>
    public Tensor Inputs { get; }

    /// <summary>[N], 0 ... K - 1.</summary>
    public Tensor Labels { get; }

    /// <summary>[N, K], one-hot.</summary>
    public Tensor Targets { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Inputs.Dispose();
        Labels.Dispose();
        Targets.Dispose();
    }
}
