using ClaimsSuite.Claims;
using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// Validation accuracy of the small AlexNet by how much of the training set is noise, over its maps and over its dense units (section
/// 3.3.1): the paper's step size, momentum and schedule (section 2). docs/claims/E10.md says what was tried.
/// </summary>
/// <param name="Name">What is made wider: <c>maps</c>.</param>
/// <param name="Design">The network in a tier at a multiple of the narrowest.</param>
internal sealed record ConvolutionalCapacity(string Name, Func<Tier, double, SmallAlexNetDesign> Design)
{
    /// <summary>Multiples of the narrowest.</summary>
    public static readonly IReadOnlyList<double> Factors = [1, 2, 4, 8, 16];

    /// <summary>2 to 32 maps of either convolution, where the paper has 200; in the paper tier 12 to 200.</summary>
    public static readonly ConvolutionalCapacity Maps = new("maps", (tier, factor) => new()
    {
        Filters = (int)(tier.Choose(fast: 2, full: 2, paper: PaperScale.Filters / Factors[^1]) * factor),
    });

    /// <summary>24 to 384 units of the first dense layer, half as many of the second: up to the paper's.</summary>
    public static readonly ConvolutionalCapacity DenseUnits = new("dense units", (tier, factor) => new()
    {
        Filters = tier.Choose(fast: 16, full: 16, paper: PaperScale.Filters), Dense1 = (int)(24 * factor), Dense2 = (int)(12 * factor),
    });

    /// <summary>Both.</summary>
    public static readonly IReadOnlyList<ConvolutionalCapacity> All = [Maps, DenseUnits];

    /// <summary>Replicates.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = new Dictionary<Tier, int> { [Tier.Full] = 12, [Tier.Paper] = 10 };

    /// <summary>Only where networks are convolutional.</summary>
    public static readonly IReadOnlyDictionary<Tier, IReadOnlyList<string>> Datasets = new Dictionary<Tier, IReadOnlyList<string>>
    {
        [Tier.Full] = [Registered.ConvolutionalData],
        [Tier.Paper] = [Registered.ConvolutionalData],
    };

    /// <summary>The name of a condition's arm at a factor.</summary>
    public string ArmOf(Condition condition, double factor) => FormattableString.Invariant($"{condition.Name}, {Name} x{factor}");

    /// <summary>A condition's arms at all factors.</summary>
    public IEnumerable<Arm<DynamicsRun>> Arms(Condition condition) => Factors.Select(factor => Arm(condition, factor));

    /// <summary>A condition's arm at one factor.</summary>
    public Arm<DynamicsRun> Arm(Condition condition, double factor) =>
        new(ArmOf(condition, factor), context => Run(context, condition, factor));

    /// <summary>
    /// Arms of a condition's names that take every effect away: in place of every network with random inputs the narrowest on real data, so
    /// that none is wider; and the narrowest with random labels is trained on nothing else, so that there is a relation.
    /// </summary>
    public IEnumerable<Arm<DynamicsRun>> Controls(Condition condition) => condition.Set == TrainingSet.RandX
        ? Factors.Select(factor => Control(condition, factor, Condition.Real))
        : [Control(condition, Factors[0], Condition.RandY(1))];

    private Arm<DynamicsRun> Control(Condition condition, double factor, Condition trained) =>
        Arm(trained, Factors[0]).InPlaceOf(ArmOf(condition, factor));

    /// <summary>
    /// Below the paper tier 500 images and 24 epochs, by which the narrowest of these networks fits what can be fitted of random labels.
    /// </summary>
    private DynamicsRun Run(RunContext context, Condition condition, double factor) => new()
    {
        Replicate = context.Replicate,
        TrainingSet = condition.Set,
        NoiseLevel = condition.Level,
        Examples = context.Tier.Choose(fast: 500, full: 500, paper: PaperScale.Examples),
        Validation = 1000,
        Scaling = InputScaling.Standardised,
        Training = new()
        {
            Network = Design(context.Tier, factor),
            Sgd = ConvolutionalTraining.Sgd(context.Tier.Choose(fast: 24, full: 24, paper: PaperScale.ConvolutionalEpochs)),
            ValidateAtEnd = true,
        },
    };
}
