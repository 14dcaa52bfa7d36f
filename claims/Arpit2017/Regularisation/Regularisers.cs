using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Regularisation;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// The regularisers of figure 10, each over the paper's range of strengths, with what is tried beside them. A tuned strength is one at
/// which validation accuracy on real data is about highest, on MNIST and on CIFAR-10; docs/claims/C24.md has the tables.
/// </summary>
internal static class Regularisers
{
    /// <summary>The setting without a regulariser.</summary>
    public const string None = "none";

    /// <summary>Dropout rates of both hidden layers; 0 ... 0.9 in the paper. With 0.9 networks of 64 units learn nothing.</summary>
    public static readonly Sweep Dropout = Sweep.Over(
        "dropout", [0.1, 0.3, 0.5, 0.7, 0.8], rate => new() { Dropout = rate }, tuned: (0.5, 0.1), mild: (0.3, 0.1));

    /// <summary>Input dropout rates; 0 ... 0.9 in the paper.</summary>
    public static readonly Sweep InputDropout = Sweep.Over(
        "input dropout", [0.1, 0.3, 0.5, 0.7, 0.8], rate => new() { InputDropout = rate }, tuned: (0.5, 0.1), mild: (0.3, 0.1));

    /// <summary>Standard deviations of input noise, where that of the inputs is 1; 0 ... 5 in the paper.</summary>
    public static readonly Sweep InputNoise = Sweep.Over(
        "input noise", [0.25, 0.5, 1, 2, 3], deviation => new() { InputNoise = deviation }, tuned: (1, 0.25), mild: (0.5, 0.25));

    /// <summary>Standard deviations of hidden noise; 0 ... 0.3 in the paper.</summary>
    public static readonly Sweep HiddenNoise = Sweep.Over(
        "hidden noise", [0.1, 0.2, 0.3], deviation => new() { HiddenNoise = deviation }, tuned: (0.3, 0.3), mild: (0.3, 0.3));

    /// <summary>Weight decays; 0 ... 1 in the paper. From 0.3 on networks learn nothing.</summary>
    public static readonly Sweep WeightDecay = Sweep.Over(
        "weight decay", [0.01, 0.02, 0.03, 0.05, 0.1], lambda => new() { WeightDecay = lambda }, tuned: (0.02, 0.02), mild: (0.01, 0.02));

    /// <summary>
    /// Dropout rates, with a share of the loss at critical points: half of it, and a fifth; in the paper 0.03 ... 0.5, with 0.2 ... 0.7. At
    /// the same rate the adversary makes random labels easier to memorise, so that the strongest has the smallest share.
    /// </summary>
    public static readonly Sweep DropoutAndAdversary = new(
        "dropout + adversary",
        [
            new("dropout + adversary 0.3", Adversary(rate: 0.3, share: 0.5)),
            new("dropout + adversary 0.5 (share 0.2)", Adversary(rate: 0.5, share: 0.2)),
        ])
    {
        Tuned = new("tuned dropout + adversary", Adversary(rate: 0.5, share: 0.2)) { Convolutional = Adversary(rate: 0.1, share: 0.5) },
        Mild = new("mild dropout + adversary", Adversary(rate: 0.3, share: 0.5)) { Convolutional = Adversary(rate: 0.1, share: 0.5) },
    };

    /// <summary>Hidden noise beyond the paper's range; reported, and not judged.</summary>
    public static readonly Sweep StrongHiddenNoise = Sweep.Over(
        "stronger hidden noise", [1, 2], deviation => new() { HiddenNoise = deviation });

    /// <summary>Smaller steps, which slow all learning: what a fixed number of updates takes for a regulariser.</summary>
    public static readonly Sweep SmallerSteps = Sweep.OverSteps("smaller steps", [0.5, 0.25]);

    /// <summary>What the paper calls the plain regularisers, dropout first.</summary>
    public static readonly IReadOnlyList<Sweep> Plain = [Dropout, InputDropout, InputNoise, HiddenNoise, WeightDecay];

    /// <summary>Dropout of MLPs of several widths, each compared with plain training of that width.</summary>
    public static readonly IReadOnlyList<Sweep> DropoutByWidth = [.. new[] { 64, 128, 256, 512 }.Select(Dropout.WithHidden)];

    /// <summary>The regularisers of which the claims speak.</summary>
    public static readonly IReadOnlyList<Sweep> All = [.. Plain, DropoutAndAdversary];

    /// <summary>Those, and what is tried beside them.</summary>
    public static readonly IReadOnlyList<Sweep> Tried = [.. All, StrongHiddenNoise, SmallerSteps];

    /// <summary>
    /// LASS with the paper's parameters. Two of its steps of 0.25 grey levels cross a box of 0.3, and a training step searches anew.
    /// </summary>
    private static LassSettings Search => LassSettings.WithRadius(radius: 0.3, iterations: 2);

    private static RegularisationSettings Adversary(double rate, double share) =>
        new() { Dropout = rate, AdversarialWeight = share, Adversary = Search };
}
