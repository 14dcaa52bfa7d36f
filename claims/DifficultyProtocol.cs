using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Runs;
using ClaimsSuite.Statistics;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// Example difficulty as section 3.1 measures it: 100 networks, one epoch, 1000 examples, the paper's step size. The paper
/// has 4096 units and names no batch size; docs/claims/C01.md says what was tried.
/// </summary>
internal static class DifficultyProtocol
{
    /// <summary>Replicates of each tier.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = new Dictionary<Tier, int> { [Tier.Fast] = 12, [Tier.Full] = 20 };

    /// <summary>The data set's own inputs and labels.</summary>
    public static readonly Arm Real = Train("real", TrainingSet.Real);

    /// <summary>Gaussian noise in place of the inputs.</summary>
    public static readonly Arm RandX = Train("randX", TrainingSet.RandX);

    /// <summary>Random labels.</summary>
    public static readonly Arm RandY = Train("randY", TrainingSet.RandY);

    /// <summary>An arm trained on <paramref name="set"/>; <paramref name="stream"/> gives it seeds of its own.</summary>
    public static Arm Train(string name, TrainingSet set, string stream = "") => new(name, context => new DifficultyRun
    {
        Dataset = context.Dataset,
        Root = context.Root,
        Replicate = context.Replicate,
        Stream = stream,
        TrainingSet = set,
        Hidden = context.Tier == Tier.Fast ? 128 : 1024,
        Sgd = new SgdSettings { LearningRate = 0.01, BatchSize = 10, Epochs = 1 },
    });

    /// <summary>The overdispersion index of an arm: 1 for a binomial with the same mean.</summary>
    public static Sample Dispersion(Arm arm) => new(arm.Name, records => Overdispersion.Index(records[arm.Name][DifficultyRun.ErrorRates], Models(records[arm.Name])));

    /// <summary>N, which is below 1000 where the data set is small.</summary>
    public static Sample Examples(Arm arm) => new("examples", records => records[arm.Name][DifficultyRun.Labels].Length);

    /// <summary>The same within classes, reported beside it.</summary>
    public static Sample WithinClass(Arm arm) => new($"{arm.Name}, within classes", records => WithinClassIndex(records[arm.Name]));

    private static int Models(IReadOnlyDictionary<string, double[]> record) =>
        record[DifficultyRun.ClassErrorRates].Length / ((int)record[DifficultyRun.Labels].Max() + 1);

    private static double WithinClassIndex(IReadOnlyDictionary<string, double[]> record)
    {
        var models = Models(record);
        int[] labels = Array.ConvertAll(record[DifficultyRun.Labels], label => (int)label);
        var counts = Array.ConvertAll(record[DifficultyRun.ErrorRates], rate => (int)Math.Round(rate * models));
        return Overdispersion.WithinClassIndex(counts, labels, record[DifficultyRun.ClassErrorRates], labels.Max() + 1);
    }
}
