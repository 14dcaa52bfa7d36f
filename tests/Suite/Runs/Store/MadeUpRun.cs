using ClaimsSuite.Experiments;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

/// <summary>A run that gives values at once, for tests of what becomes of them.</summary>
internal sealed record MadeUpRun : RunSpec
{
    public TrainingSet TrainingSet { get; init; } = TrainingSet.Real;

    public double Setting { get; init; }

    public IReadOnlyList<int> Epochs { get; init; } = [1, 2];

    public override string Kind => "made up";

    public static MadeUpRun Of(int replicate, string dataset = "strokes") => new()
    {
        Replicate = new Replicate(dataset, 1000, replicate),
        Setting = 0.1,
    };

    public override IReadOnlyList<ValueCount> Counts() => [ValueCount.AtLeast(1, "b"), ValueCount.Exactly(3, "a")];

    /// <summary>A record of it, with numbers that are hard to write down.</summary>
    public RunRecord Record() => new(this, Execute(null!, CancellationToken.None), Seconds: 1.25);

    public override RunValues Execute(IRunData data, CancellationToken cancellation) => new(new Dictionary<string, double[]>
    {
        ["b"] = [Replicate.Number, 0.1 + 0.2, double.Epsilon, -0.0],
        ["a"] = [double.NaN, double.PositiveInfinity, double.NegativeInfinity],
    });

    /// <summary>A store in a folder, which knows every data set as the surrogate.</summary>
    public static RunStore Store(string folder, Action<string>? report = null) =>
        new(folder, MadeUpLaboratory.Instance.Engine, _ => MadeUpLaboratory.Facts, report ?? (_ => { }));

    /// <summary>The file of the run in a store.</summary>
    public string PathIn(string folder) =>
        Path.Combine(folder, StoredRun.NameOf(this, MadeUpLaboratory.Facts.Digest, MadeUpLaboratory.Instance.Engine));
}
