using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Regularisation;

/// <summary>The loss whose gradient a step should follow: summed over models, averaged over each model's batch.</summary>
internal sealed record ReferenceLoss
{
    public Tensor? InputNoise { get; init; }

    public Tensor? InputMask { get; init; }

    public Tensor? Noise1 { get; init; }

    public Tensor? Noise2 { get; init; }

    public Tensor? Mask1 { get; init; }

    public Tensor? Mask2 { get; init; }

    public double WeightDecay { get; init; }

    public double AdversarialWeight { get; init; }

    public Tensor? CriticalPoints { get; init; }

    public Tensor Loss(List<Tensor> p, Tensor inputs, Tensor targets)
    {
        var loss = CrossEntropy(p, inputs, targets).mul(1 - AdversarialWeight);
        if (CriticalPoints is { } points)
            loss = loss.add(CrossEntropy(p, points, targets).mul(AdversarialWeight));
        foreach (var weights in new[] { p[0], p[2], p[4] })
            loss = loss.add(weights.square().sum().mul(WeightDecay / 2));
        return loss;
    }

    private Tensor CrossEntropy(List<Tensor> p, Tensor inputs, Tensor targets)
    {
        var x = Masked(Noisy(inputs, InputNoise), InputMask);
        var hidden1 = Masked(Noisy(x.bmm(p[0]).add(p[1]).relu(), Noise1), Mask1);
        var hidden2 = Masked(Noisy(hidden1.bmm(p[2]).add(p[3]).relu(), Noise2), Mask2);
        return hidden2.bmm(p[4]).add(p[5]).log_softmax(2).mul(targets).sum().neg().div(inputs.shape[1]);
    }

    private static Tensor Noisy(Tensor x, Tensor? noise) => noise is null ? x : x.add(noise);

    private static Tensor Masked(Tensor x, Tensor? mask) => mask is null ? x : x.mul(mask);
}
