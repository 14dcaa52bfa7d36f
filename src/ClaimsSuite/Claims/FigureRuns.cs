using ClaimsSuite.Runs;

namespace ClaimsSuite.Claims;

/// <summary>The stored runs of a claim on one data set, as figures ask for them; what is not stored is passed over.</summary>
/// <param name="trial">Which claim was tried where; the figure has its replicates.</param>
/// <param name="find">A run's record; none where it is not stored.</param>
public sealed class FigureRuns(Trial trial, Func<RunSpec, RunRecord?> find)
{
    private readonly HashSet<string> _asked = [], _found = [];

    /// <summary>At which scale.</summary>
    public Tier Tier => trial.Tier;

    /// <summary>On which data set, by name or folder.</summary>
    public string Dataset => trial.Dataset;

    /// <summary>How many replicates there are when all is stored.</summary>
    public int Replicates => trial.Replicates;

    /// <summary>How many distinct runs the figure has asked for.</summary>
    public int Asked => _asked.Count;

    /// <summary>How many of them are stored.</summary>
    public int Found => _found.Count;

    /// <summary>The raw values of an arm, of each replicate that is stored.</summary>
    public IReadOnlyList<RunValues<TRun>> Of<TRun>(Arm<TRun> arm)
        where TRun : RunSpec =>
        [.. Numbers.Select(number => Find(arm, number)).OfType<RunRecord>().Select(record => record.Values.As<TRun>())];

    /// <summary>A run of the arm, for its settings.</summary>
    public TRun SpecOf<TRun>(Arm<TRun> arm)
        where TRun : RunSpec => arm.RunOf(ContextOf(0));

    /// <summary>A claim's sample, of each replicate of which all these arms are stored.</summary>
    /// <param name="sample">What is measured.</param>
    /// <param name="arms">The arms that it reads.</param>
    public IReadOnlyList<Measured> Measure(Sample sample, params IReadOnlyList<Arm> arms)
    {
        var values = new List<Measured>();
        foreach (var number in Numbers)
        {
            var records = arms.Select(arm => (arm.Name, Record: Find(arm, number))).ToList();
            if (records.TrueForAll(entry => entry.Record is not null))
                values.Add(Measure(sample, new ReplicateRecords(records.ToDictionary(entry => entry.Name, entry => entry.Record!))));
        }
        return values;
    }

    /// <summary>NaN where a statistic is not defined, as the judge has it.</summary>
    private static Measured Measure(Sample sample, ReplicateRecords records)
    {
        try
        {
            return sample.Measure(records);
        }
        catch (ArgumentException)
        {
            return double.NaN;
        }
    }

    private IEnumerable<int> Numbers => Enumerable.Range(0, trial.Replicates);

    private RunContext ContextOf(int number) => new(new Replicate(trial.Dataset, trial.Root, number), trial.Tier, trial.Protocol);

    private RunRecord? Find(Arm arm, int number)
    {
        var run = arm.RunOf(ContextOf(number));
        _asked.Add(run.Key);
        if (find(run) is not { } record)
            return null;
        _found.Add(run.Key);
        return record;
    }
}
