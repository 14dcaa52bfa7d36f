namespace ClaimsSuite.Commands.Hosting;

/// <summary>What the command's exit status says.</summary>
public static class ExitCode
{
    /// <summary>All verdicts as expected.</summary>
    public const int Success = 0;

    /// <summary>Some verdict was not as expected, or a check failed.</summary>
    public const int Unexpected = 1;

    /// <summary>Wrong usage or bad input; nothing was written.</summary>
    public const int Usage = 2;

    /// <summary>Some runs are not done; what is done is stored.</summary>
    public const int Incomplete = 3;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
