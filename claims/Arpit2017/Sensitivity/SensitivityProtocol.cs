using ClaimsSuite.Claims;
using ClaimsSuite.Data;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;

namespace ClaimsSuite.Arpit2017.Sensitivity;

/// <summary>
/// Loss-sensitivity as section 3.2 measures it: 1000 examples of 14 x 14 pixels, two layers of 16 units, plain SGD. The
/// paper names no batch size, number of epochs, input scaling or evaluation times; docs/claims/C05.md says what was tried.
/// </summary>
internal static class SensitivityProtocol
{
    /// <summary>Replicates of each tier. There is no paper tier: the full tier has the paper's numbers.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = new Dictionary<Tier, int> { [Tier.Fast] = 12, [Tier.Full] = 20 };

    /// <summary>The same where half of them choose.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> HalvedReplicates =
        Replicates.ToDictionary(tier => tier.Key, tier => 2 * tier.Value);

    /// <summary>
    /// Training accuracies at which arms are compared: real data are learned many times faster than noise, so that at one epoch a network
    /// at the end of learning would stand beside one at its beginning.
    /// </summary>
    public static readonly IReadOnlyList<double> Progress = [0.5, 0.7, 0.9];

    /// <summary>The protocols that these claims have.</summary>
    public static readonly IReadOnlyList<Protocol> Protocols = [Protocol.Paper, Protocol.Authors];

    /// <summary>Curves over epochs, with the data set's classes; <paramref name="stream"/> gives the arm seeds of its own.</summary>
    public static Arm<SensitivityRun> Curve(string name, TrainingSet set, string stream = "") =>
        new(name, context => Run(context, stream, Curves(context) with { TrainingSet = set }));

    /// <summary>The same with a class for each example.</summary>
    public static Arm<SensitivityRun> UniqueCurve(string name, TrainingSet set, string stream = "") =>
        new(name, context => Run(context, stream, UniqueCurves(context) with { TrainingSet = set, UniqueClasses = true }));

    /// <summary>Class matrices; <paramref name="shuffled"/> deals the examples out to the columns at random.</summary>
    public static Arm<SensitivityMatrixRun> Matrix(string name, TrainingSet set, string stream = "", bool shuffled = false) =>
        new(name, context => new SensitivityMatrixRun
    {
        Replicate = context.Replicate,
        Stream = stream,
        Training = Matrices(context) with { TrainingSet = set },
        AverageOver = AverageOver(context),
        ShuffledColumns = shuffled,
    });

    /// <summary>
    /// Both arms have learned something: with ten classes a training accuracy of .3 is .2 above chance; with a class for each example
    /// chance is next to nothing.
    /// </summary>
    /// <param name="least">The smallest training accuracy.</param>
    public static IReadOnlyList<Precondition> Learned(double least) =>
        [Precondition.AtLeast("real, accuracy", least), Precondition.AtLeast("randX, accuracy", least)];

    private static SensitivityRun Run(RunContext context, string stream, SensitivityTraining training) => new()
    {
        Replicate = context.Replicate,
        Stream = stream,
        Training = training,
        AverageOver = AverageOver(context),
    };

    /// <summary>The authors' mean over the last 500 updates is one over 16 epochs of 32 updates.</summary>
    private static int? AverageOver(RunContext context) => context.Protocol == Protocol.Authors ? 16 : null;

    private static SensitivityTraining Curves(RunContext context) => context switch
    {
        { Protocol: Protocol.Authors } => AuthorsTraining(Every(2, 48)),
        { Tier: Tier.Full } => PaperTraining(0.01, Every(20, 400)),
        _ => PaperTraining(0.1, [1, 2, 3, 4, 6, 8, 12, 16, 20, 24, 30, 36, 42, 48, 54, 60]),
    };

    private static SensitivityTraining UniqueCurves(RunContext context) => context switch
    {
        { Protocol: Protocol.Authors } => AuthorsTraining(Every(8, 48)),
        { Tier: Tier.Full } => PaperTraining(0.1, Every(10, 80)),
        _ => PaperTraining(0.2, Every(15, 30)),
    };

    /// <summary>Evaluated in the middle of equal spans of training, so that few matrices, which are dear, make up a fair mean.</summary>
    private static SensitivityTraining Matrices(RunContext context) => context switch
    {
        { Protocol: Protocol.Authors } => AuthorsTraining([4, 24, 36, 40, 44, 48]),
        { Tier: Tier.Full } => PaperTraining(0.01, [20, 60, 100, 140, 180]),
        _ => PaperTraining(0.1, [2, 6, 10, 14, 18]),
    };

    private static SensitivityTraining PaperTraining(double learningRate, IReadOnlyList<int> epochs) => new()
    {
        TrainingSet = TrainingSet.Real,
        LearningRate = learningRate,
        BatchSize = 50,
        EvaluationEpochs = epochs,
    };

    private static SensitivityTraining AuthorsTraining(IReadOnlyList<int> epochs) => new()
    {
        TrainingSet = TrainingSet.Real,
        Hidden = 32,
        Scaling = InputScaling.UnitInterval,
        Noise = InputNoise.Uniform,
        LearningRate = 0.05,
        BatchSize = 32,
        WithReplacement = true,
        LossOffset = 0.1,
        EvaluationEpochs = epochs,
    };

    private static int[] Every(int step, int last) => [.. Enumerable.Range(1, last / step).Select(i => i * step)];
}
