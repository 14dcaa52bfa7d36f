using ClaimsSuite.Claims;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C19: the noisier the training set, in its inputs or in its labels, the lower the final and the largest validation accuracy (section
/// 4.2, figures 7 and 8). Told in errors, 1 - accuracy, which then rise.
/// </summary>
public static class C19_NoiseLowersValidation
{
    private static readonly Arm<DynamicsRun>[]
        RandX = [.. DynamicsProtocol.AtLevels(TrainingSet.RandX)],
        RandY = [.. DynamicsProtocol.AtLevels(TrainingSet.RandY)];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C19",
        Slug = "noise-lowers-validation",
        Section = "4.2",
        Figure = "7, 8",
        Statement = "The noisier the training set, the lower the final and the maximum validation accuracy, for inputs and for labels.",
        Arms = [DynamicsProtocol.Real, .. RandX, .. RandY],
        Samples =
        [
            .. RandX.Concat(RandY).Prepend(DynamicsProtocol.Real)
                .SelectMany(arm => new[] { DynamicsSamples.FinalError(arm), DynamicsSamples.LeastError(arm) }),
            Preconditions.Diverged([DynamicsProtocol.Real, .. RandX, .. RandY]),
        ],
        Effects =
        [
            Trend("randX", RandX, "final"), Trend("randX", RandX, "least"), Trend("randY", RandY, "final"), Trend("randY", RandY, "least"),
        ],
        Preconditions = [Preconditions.NotDiverged, Precondition.Between("real, least", least: 0, most: 0.7)],
        Control = new("real data at every level", [.. DynamicsProtocol.OnRealData([.. RandX, .. RandY])]),
        Replicates = DynamicsProtocol.Replicates,
        Registered = Registered.WithConvolutional,
        AlsoOn = ConvolutionalTraining.AlsoOnForBothNetworks,
    };

    /// <summary>Eight of the ten pairs of five levels must be in order.</summary>
    private static Effect Trend(string noise, Arm<DynamicsRun>[] arms, string error) =>
        Effect.Trend($"{noise}, {error} error", [.. arms.Prepend(DynamicsProtocol.Real).Select(arm => $"{arm.Name}, {error}")], tau: 0.6);
}
