using System.Runtime.InteropServices;
using ClaimsSuite.Engine.Native;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Networks;

/// <summary>What logits say of examples whose classes are known.</summary>
internal static class Classification
{
    /// <summary>[N] whether an example is put into its class: the highest logit is that of its label, the first where several are highest.</summary>
    /// <param name="logits">[N, K]; one that is not a number counts as the highest.</param>
    /// <param name="labels">[N] int64, 0 ... K - 1.</param>
    public static bool[] IsCorrect(Tensor logits, Tensor labels)
    {
        var classes = (int)logits.shape[1];
        ReadOnlySpan<float> values = TensorMemory.Values(logits);
        var ofLabel = MemoryMarshal.Cast<byte, long>(labels.bytes);
        var correct = new bool[ofLabel.Length];
        for (var row = 0; row < correct.Length; row++)
            correct[row] = Highest(values.Slice(row * classes, classes)) == ofLabel[row];
        return correct;
    }

    /// <summary>The mean cross-entropy in nats, to the bits of libtorch's for rows of logits.</summary>
    /// <param name="logits">[N, K]</param>
    /// <param name="labels">[N] int64, 0 ... K - 1.</param>
    /// <remarks>
    /// libtorch takes a row of ten logits as a vector of its own, which costs several times what the same sums cost for sixteen rows side by side.
    /// </remarks>
    public static float MeanLoss(Tensor logits, Tensor labels)
    {
        using var scope = NewDisposeScope();
        var ofClasses = nn.functional.log_softmax(logits.t().contiguous(), 0);
        return nn.functional.nll_loss(ofClasses.t(), labels).item<float>();
    }

    private static int Highest(ReadOnlySpan<float> logits)
    {
        var highest = 0;
        for (var candidate = 1; candidate < logits.Length && !float.IsNaN(logits[highest]); candidate++)
        {
            if (!(logits[candidate] <= logits[highest]))
                highest = candidate;
        }
        return highest;
    }
}
