using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C15: the fast gradient sign method gets stuck where the gradient is zero, and LASS finds critical samples that it misses (section 4.1).
/// FGSM is judged as published, along the sign of the gradient that float32 gives; what it finds along the exact sign, which is never zero,
/// is reported. What counts is how many more inputs LASS shows to be critical, so that chance hits of either search count for neither.
/// </summary>
public static class C15_LassBeatsFgsm
{
    private const string Reason =
        "Float32 rounds no gradient of these networks to zero, and FGSM's one step finds what LASS finds.";

    private const string Near = "On 2000 images the two searches differ by about as much as is asked for.";

    private static readonly Arm<DynamicsRun>
        Real = DynamicsProtocol.Compared(DynamicsProtocol.Real),
        RandX = DynamicsProtocol.Compared(DynamicsProtocol.RandX),
        RandY = DynamicsProtocol.Compared(DynamicsProtocol.RandY);

    /// <summary>The shares that are judged or reported, by the names of their samples.</summary>
    private static readonly (string Name, ValueName<DynamicsRun> Value)[] Shares =
    [
        ("LASS", SearchValues.Lass), ("FGSM", SearchValues.PublishedFgsm), ("exact sign", SearchValues.Fgsm),
        ("zero gradient", SearchValues.ZeroGradient), ("LASS as printed", SearchValues.PrintedLass), ("at random", SearchValues.Random),
        ("LASS and not FGSM", SearchValues.LassOnlyOfPublished), ("LASS and not exact sign", SearchValues.LassOnly),
    ];

    /// <summary>The networks around whose inputs searches are compared.</summary>
    internal static IReadOnlyList<Arm<DynamicsRun>> Arms { get; } = [Real, RandX, RandY];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C15",
        Slug = "lass-beats-fgsm",
        Section = "4.1",
        Statement = "The fast gradient sign method gets stuck where the gradient is zero, and LASS finds critical samples that it misses.",
        Arms = Arms,
        Samples =
        [
            .. Arms.SelectMany(arm => DynamicsProtocol.BaselineRadii.SelectMany(radius => Shares.Select(
                share => DynamicsSamples.Search(arm, share.Value, radius, Named(arm.Name, share.Name, radius))))),
            Preconditions.LeastFitted(Arms),
        ],
        Effects =
        [
            // One input in a hundred at which FGSM cannot move is enough to see what the paper describes.
            new(
                "real, zero gradient", "share of inputs",
                sample => sample[Named("real", "zero gradient", DynamicsProtocol.BaselineRadii[0])],
                Criterion.Paired(delta: 0.01)),
            .. Arms.SelectMany(arm => DynamicsProtocol.BaselineRadii.Select(radius => More(arm.Name, radius))),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new("uniform draws in place of LASS, and the gradients of networks that memorised noise")
        {
            Samples =
            [
                .. Arms.SelectMany(arm => DynamicsProtocol.BaselineRadii.Select(radius => DynamicsSamples.Search(
                    arm, SearchValues.Random, radius, Named(arm.Name, "LASS", radius)))),
                DynamicsSamples.Search(
                    RandY, SearchValues.ZeroGradient, DynamicsProtocol.BaselineRadii[0],
                    Named("real", "zero gradient", DynamicsProtocol.BaselineRadii[0])),
            ],
        },
        Replicates = DynamicsProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithFullConvolutional,
        Deviations =
        [
            .. Deviations.Everywhere("real, zero gradient", Outcome.Absent, Reason),
            .. Arms.SelectMany(arm => DynamicsProtocol.BaselineRadii.SelectMany(radius => Deviations.Everywhere(
                Named(arm.Name, "LASS - FGSM", radius), OnStrokes(arm.Name, radius), OnMnist(arm.Name, radius), Reason))),
            Deviations.FullPerceptron("real, zero gradient", Outcome.Absent, Reason),
            .. Arms.SelectMany(arm => DynamicsProtocol.BaselineRadii.Select(radius => Deviations.FullPerceptron(
                Named(arm.Name, "LASS - FGSM", radius), OnFullMnist(arm.Name, radius), Reason))),
            Deviations.FullConvolutional("real, zero gradient", Outcome.Absent, Reason),
            .. Arms.Select(arm => Deviations.FullConvolutional(
                Named(arm.Name, "LASS - FGSM", DynamicsProtocol.BaselineRadii[0]),
                arm == Real ? Outcome.Absent : Outcome.Reversed, Reason)),
            .. Arms.Select(arm => Deviations.FullConvolutional(
                Named(arm.Name, "LASS - FGSM", DynamicsProtocol.BaselineRadii[1]),
                arm == Real ? Outcome.Smaller : Outcome.Inconclusive, Near)),
            Deviations.FullConvolutional(Named("randY 1", "LASS - FGSM", DynamicsProtocol.BaselineRadii[^1]), Outcome.Smaller, Near),
        ],
    };

    /// <summary>Two inputs in a hundred.</summary>
    private static Effect More(string arm, double radius) => new(
        Named(arm, "LASS - FGSM", radius), "critical sample ratio",
        sample => sample[Named(arm, "LASS", radius)] - sample[Named(arm, "FGSM", radius)], Criterion.Paired(delta: 0.02));

    /// <summary>
    /// In which way too little, as the registered root gave it: LASS is a little behind in narrow boxes and ahead in wide ones.
    /// </summary>
    private static Outcome OnMnist(string arm, double radius) => (arm, radius) switch
    {
        ("real", _) => Outcome.Absent,
        (_, 2.5) => Outcome.Smaller,
        ("randY 1", 1) => Outcome.Absent,
        _ => Outcome.Reversed,
    };

    private static Outcome OnStrokes(string arm, double radius) => (arm, radius) is ("real", 2.5) ? Outcome.Reversed : OnMnist(arm, radius);

    private static Outcome OnFullMnist(string arm, double radius) =>
        (arm, radius) is ("randY 1", 1) ? Outcome.Reversed : OnMnist(arm, radius);

    private static string Named(string arm, string what, double radius) => FormattableString.Invariant($"{arm}, {what}, r = {radius}");
}
