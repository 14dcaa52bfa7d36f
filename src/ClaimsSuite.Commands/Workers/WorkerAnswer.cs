namespace ClaimsSuite.Commands.Workers;

/// <summary>What became of a run that a worker was told.</summary>
internal enum AnswerKind
{
    /// <summary>It is in the store.</summary>
    Done,

    /// <summary>Another process is at it.</summary>
    Busy,

    /// <summary>It cannot be done, and the worker says why.</summary>
    Failed,

    /// <summary>The worker is no more.</summary>
    Died,
}

/// <summary>A worker's answer: one line of its standard output.</summary>
/// <param name="Kind">What became of the run.</param>
/// <param name="Message">Why it failed, in one line.</param>
internal sealed record WorkerAnswer(AnswerKind Kind, string Message = "")
{
    /// <summary>Reads a line; none where the line is not an answer.</summary>
    public static WorkerAnswer? Parse(string line)
    {
        var words = line.Split(' ', 2);
        return Enum.TryParse<AnswerKind>(words[0], out var kind) ? new WorkerAnswer(kind, words.ElementAtOrDefault(1) ?? "") : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Message.ReplaceLineEndings(" ")}".TrimEnd();
}
