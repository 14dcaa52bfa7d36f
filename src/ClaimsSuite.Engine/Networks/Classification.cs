using System.Runtime.InteropServices;
using ClaimsSuite.Engine.Native;
using static TorchSharp.torch;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace ClaimsSuite.Engine.Networks;

/// <summary>What logits say of examples.</summary>
internal static class Classification
{
    /// <summary>
    /// Of fewer classes libtorch adds up a row in their order, as it does for rows side by side. A longer row fills a register, and its sum
    /// is rounded differently.
    /// </summary>
    private static readonly int FullRow = EngineVersions.Vectors switch { "512" => 16, "256" => 8, _ => 4 };

    /// <summary>[N] the predicted classes: the highest logit's, the first where several are highest.</summary>
    /// <param name="logits">[N, K]; one that is not a number counts as the highest.</param>
    public static int[] Predicted(Tensor logits)
    {
        ReadOnlySpan<float> values = TensorMemory.Values(logits);
        var classes = (int)logits.shape[1];
        var predicted = new int[logits.shape[0]];
        for (var row = 0; row < predicted.Length; row++)
            predicted[row] = TensorPrimitives.IndexOfMax<float>(values.Slice(row * classes, classes));
        return predicted;
    }

    /// <summary>[N] whether the predicted class is that of the label.</summary>
    /// <param name="logits">[N, K]</param>
    /// <param name="labels">[N] int64, 0 ... K - 1.</param>
    public static bool[] IsCorrect(Tensor logits, Tensor labels)
    {
        var expected = MemoryMarshal.Cast<byte, long>(labels.bytes);
        var predicted = Predicted(logits);
        var correct = new bool[predicted.Length];
        for (var row = 0; row < correct.Length; row++)
            correct[row] = predicted[row] == expected[row];
        return correct;
    }

    /// <summary>The mean cross-entropy in nats, to the bits of libtorch's.</summary>
    /// <param name="logits">[N, K]</param>
    /// <param name="labels">[N] int64, 0 ... K - 1.</param>
    /// <remarks>
    /// libtorch takes a row of ten logits as a vector of its own. The same sums for sixteen rows side by side cost a fraction of that.
    /// </remarks>
    public static float MeanLoss(Tensor logits, Tensor labels)
    {
        using var scope = NewDisposeScope();
        if (logits.shape[1] >= FullRow)
            return nn.functional.cross_entropy(logits, labels).item<float>();
        // Rows beyond the last whole register, of 16 values at most, would be taken one by one, by other polynomials.
        var count = logits.shape[0];
        var whole = nn.functional.pad(logits, [0, 0, 0, (16 - (count % 16)) % 16]);
        var ofClasses = nn.functional.log_softmax(whole.t().contiguous(), 0);
        return nn.functional.nll_loss(ofClasses.t().narrow(0, 0, count), labels).item<float>();
    }
}
