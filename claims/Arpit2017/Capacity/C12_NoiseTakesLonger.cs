using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// C12: it takes longer to fit noise than real data (section 3.3.2). Random inputs and random labels stand apart: the authors' workshop
/// paper of the same year says the opposite of random inputs. So do networks that are tight for the training set and those that have room.
/// </summary>
public static class C12_NoiseTakesLonger
{
    /// <summary>A fifth longer: that is by how much the times of two replicates on the same data differ.</summary>
    private const double Least = 0.25;

    private const string
        WithRoom = "Networks with room fit random inputs completely as soon as real data, or sooner.",
        Tight = "On MNIST 16 units are only a little too few for random inputs, and replicates differ by more.",
        FullTight = "With 32 units for 2400 images random inputs are fitted only a little later, and replicates differ by more.";

    private static readonly Condition[] Noises = [Condition.RandX(1), Condition.RandY(1)];
    private static readonly double[] Accuracies = [ConvergenceSamples.Fitted, ConvergenceSamples.Mostly];

    private static readonly (string Name, double Factor)[] Networks = [("tight", 2), ("with room", CapacityProtocol.WidthFactors[^1])];

    private static readonly Arm<DynamicsRun>[] Arms =
        [.. Networks.SelectMany(network => Noises.Prepend(Condition.Real).Select(set => CapacityProtocol.Width(set, network.Factor)))];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C12",
        Slug = "noise-takes-longer",
        Section = "3.3.2",
        Statement = "Time to convergence is longer on noise than on real data, for random inputs and for random labels.",
        Arms = Arms,
        Samples =
        [
            .. Accuracies.SelectMany(accuracy => Arms.Select(arm => ConvergenceSamples.Epochs(arm, accuracy))),
            Preconditions.Diverged(Arms),
            Preconditions.LeastFittedOnReal(Arms.Where(IsReal)),
        ],
        Effects =
        [
            .. from accuracy in Accuracies
               from network in Networks
               from noise in Noises
               select Longer(noise, network.Name, network.Factor, accuracy),
        ],
        Preconditions = [Preconditions.NotDiverged, Preconditions.RealLearned],
        Control = new("real data in place of noise", [.. Arms.Where(arm => !IsReal(arm)).Select(CapacityProtocol.OnRealData)]),
        Replicates = CapacityProtocol.OverWidths,
        Datasets = CapacityProtocol.Datasets,
        Registered = Registered.WithFullPerceptron,
        Deviations =
        [
            .. Deviations.Everywhere("randX 1 / real, with room, to 100 %", Outcome.Absent, Outcome.Reversed, WithRoom),
            new(Tier.Fast, "mnist", "randX 1 / real, tight, to 100 %", Outcome.Inconclusive, Tight),
            Deviations.FullPerceptron("randX 1 / real, with room, to 100 %", Outcome.Reversed, WithRoom),
            Deviations.FullPerceptron("randX 1 / real, tight, to 100 %", Outcome.Inconclusive, FullTight),
        ],
    };

    private static bool IsReal(Arm arm) => arm.Name.StartsWith(Condition.Real.Name, StringComparison.Ordinal);

    private static Effect Longer(Condition noise, string network, double factor, double accuracy)
    {
        return new Effect(
            FormattableString.Invariant($"{noise.Name} / real, {network}, to {100 * accuracy:0} %"), "log2 ratio of epochs",
            sample => Measured.Log2(sample[Epochs(noise)] / sample[Epochs(Condition.Real)]),
            Criterion.Paired(Least));

        string Epochs(Condition condition) => ConvergenceSamples.NameOf(condition.AtWidth(factor), accuracy);
    }
}
