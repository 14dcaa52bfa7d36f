namespace ClaimsSuite.Tests.Suite.Runs.Execution;

/// <summary>A clock that a test sets.</summary>
/// <param name="passing">Seconds that pass with every look at it.</param>
internal sealed class SetTime(int passing = 0) : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(int seconds) => Interlocked.Add(ref _now, seconds * TimestampFrequency);

    public override long GetTimestamp() => Interlocked.Add(ref _now, passing * TimestampFrequency);
}
