using ClaimsSuite.Runs;

namespace ClaimsSuite.Claims;

/// <summary>The records of one replicate, by arm.</summary>
/// <param name="records">By the arms' names.</param>
public sealed class ReplicateRecords(IReadOnlyDictionary<string, RunRecord> records)
{
    /// <summary>The raw values of one arm's run, or of the run of the control arm that stands in for it.</summary>
    public RunValues<TRun> Of<TRun>(Arm<TRun> arm)
        where TRun : RunSpec => Of<TRun>(arm.Name);

    /// <summary>The same by the arm's name, where arms are made from a list.</summary>
    /// <exception cref="InvalidOperationException">The arm's runs are of another kind.</exception>
    public RunValues<TRun> Of<TRun>(string arm)
        where TRun : RunSpec => records[arm] is { Spec: TRun } record
            ? record.Values.As<TRun>()
            : throw new InvalidOperationException($"The runs of {arm} are of kind {records[arm].Spec.Kind}, not {typeof(TRun).Name}.");
}

/// <summary>A number measured in every replicate; the raw values go into the report.</summary>
/// <param name="Name">As reports name it; the arm's name where the arm gives one number only.</param>
/// <param name="Measure">The number, or a bound on it, from the records of one replicate.</param>
public sealed record Sample(string Name, Func<ReplicateRecords, Measured> Measure)
{
    /// <summary>A number from the record of one arm.</summary>
    public static Sample Of<TRun>(string name, Arm<TRun> arm, Func<RunValues<TRun>, double> measure)
        where TRun : RunSpec => new(name, records => measure(records.Of(arm)));
}
