using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Difficulty;
using ClaimsSuite.Runs;
using ClaimsSuite.Statistics.Dispersion;

namespace ClaimsSuite.Arpit2017.Difficulty;

/// <summary>
/// Example difficulty as section 3.1 measures it: 100 networks, one epoch, 1000 examples, the paper's step size. The paper
/// has 4096 units and names no batch size; docs/claims/C01.md says what was tried.
/// </summary>
internal static class DifficultyProtocol
{
    /// <summary>Replicates of each tier.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = Registered.Replicates;

    /// <summary>The data set's own inputs and labels.</summary>
    public static readonly Arm<DifficultyRun> Real = Train("real", TrainingSet.Real);

    /// <summary>Gaussian noise in place of the inputs.</summary>
    public static readonly Arm<DifficultyRun> RandX = Train("randX", TrainingSet.RandX);

    /// <summary>The same when noise has been learned for longer than the paper's one epoch.</summary>
    public static readonly Arm<DifficultyRun> RandXLater = Train("randX, 3 epochs", TrainingSet.RandX, epochs: 3);

    /// <summary>Random labels.</summary>
    public static readonly Arm<DifficultyRun> RandY = Train("randY", TrainingSet.RandY);

    /// <summary>
    /// An example is easy where at most this share of networks misclassify it, and hard where at most this share classify it correctly.
    /// The paper's Fig. 1 calls them "consistently" classified so; 5 of 100 networks are an exception to that.
    /// </summary>
    private const double Tail = 0.05;

    /// <summary>An arm trained on <paramref name="set"/>; <paramref name="stream"/> gives it seeds of its own.</summary>
    public static Arm<DifficultyRun> Train(string name, TrainingSet set, string stream = "", int epochs = 1) =>
        new(name, context => new DifficultyRun
    {
        Replicate = context.Replicate,
        Stream = stream,
        TrainingSet = set,
        Network = new MlpDesign { Hidden = context.Tier.Choose(fast: 128, full: 1024, paper: PaperScale.Hidden) },
        Sgd = new SgdSettings { LearningRate = 0.01, BatchSize = 10, Epochs = epochs },
    });

    /// <summary>The overdispersion index of an arm: 1 for a binomial with the same mean.</summary>
    public static Sample Dispersion(Arm<DifficultyRun> arm) =>
        Sample.Of(arm.Name, arm, run => Overdispersion.Index(run[DifficultyRun.ErrorRates], Models(run)));

    /// <summary>The share of examples that (nearly) every network classifies correctly, beyond what a binomial gives.</summary>
    public static Sample EasyBeyondBinomial(Arm<DifficultyRun> arm) => Sample.Of(
        $"{arm.Name}, easy", arm, run => Overdispersion.TailExcess(run[DifficultyRun.ErrorRates], Models(run), Tail));

    /// <summary>The share of examples that (nearly) every network misclassifies, beyond what a binomial gives.</summary>
    public static Sample HardBeyondBinomial(Arm<DifficultyRun> arm) => Sample.Of(
        $"{arm.Name}, hard", arm,
        run => Overdispersion.TailExcess(Array.ConvertAll(run[DifficultyRun.ErrorRates], rate => 1 - rate), Models(run), Tail));

    /// <summary>N, which is below 1000 where the data set is small.</summary>
    public static Sample Examples(Arm<DifficultyRun> arm) => Sample.Of("examples", arm, run => run[DifficultyRun.Labels].Length);

    /// <summary>The same within classes, reported beside it.</summary>
    public static Sample WithinClass(Arm<DifficultyRun> arm) => Sample.Of($"{arm.Name}, within classes", arm, WithinClassIndex);

    /// <summary>By how much the networks of an arm are better than guessing, in accuracy on their training set.</summary>
    public static Sample AboveChance(Arm<DifficultyRun> arm) => Sample.Of(
        $"{arm.Name}, accuracy above chance", arm,
        run => 1 - run[DifficultyRun.ErrorRates].Average() - (1 / (run[DifficultyRun.Labels].Max() + 1)));

    /// <summary>By how much networks must be better than guessing where noise is to have been learned and not only looked at.</summary>
    public const double NoiseLearned = 0.1;

    /// <summary>Networks have learned something. On noise, of which one epoch teaches little, that is some .05.</summary>
    public static Precondition Learned(Arm<DifficultyRun> arm, double least = 0.02) =>
        Precondition.AtLeast($"{arm.Name}, accuracy above chance", least);

    private static int Models(RunValues<DifficultyRun> run) =>
        run[DifficultyRun.ClassErrorRates].Length / ((int)run[DifficultyRun.Labels].Max() + 1);

    private static double WithinClassIndex(RunValues<DifficultyRun> run)
    {
        var models = Models(run);
        int[] labels = Array.ConvertAll(run[DifficultyRun.Labels], label => (int)label);
        var counts = Array.ConvertAll(run[DifficultyRun.ErrorRates], rate => (int)Math.Round(rate * models));
        return Overdispersion.WithinClassIndex(counts, labels, run[DifficultyRun.ClassErrorRates], labels.Max() + 1);
    }
}
