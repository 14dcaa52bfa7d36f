namespace ClaimsSuite.Runs;

/// <summary>What one run gave: raw values, from which verdicts can be drawn again without training.</summary>
/// <param name="Spec">What was run.</param>
/// <param name="Values">Raw values by name, as the kind of run defines them.</param>
/// <param name="Seconds">Time the run took, on one thread.</param>
public sealed record RunRecord(RunSpec Spec, RunValues Values, double Seconds);
