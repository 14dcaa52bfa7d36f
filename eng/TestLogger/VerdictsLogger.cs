using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;

namespace ClaimsSuite.TestLogger;

/// <summary>
/// Ends the claim tests' output with what <c>dotnet test</c> would keep to itself: the verdict lines, and how many
/// tests were skipped for which reason.
/// </summary>
[FriendlyName("verdicts")]
[ExtensionUri("logger://claims-suite/verdicts/v1")]
public sealed class VerdictsLogger : ITestLogger
{
    private readonly SortedSet<string> _verdicts = new(StringComparer.Ordinal);
    private readonly List<string> _skipReasons = [];

    /// <inheritdoc/>
    public void Initialize(TestLoggerEvents events, string testRunDirectory)
    {
        events.TestResult += (_, e) => Keep(e.Result);
        events.TestRunComplete += (_, _) => Console.Write(Summary(_verdicts, _skipReasons));
    }

    /// <summary>The verdict lines, and one line for each reason that tests were skipped for.</summary>
    /// <param name="verdicts">Lines that the tests wrote.</param>
    /// <param name="skipReasons">One for each skipped test.</param>
    public static string Summary(IEnumerable<string> verdicts, IEnumerable<string> skipReasons)
    {
        var skipped = skipReasons.CountBy(reason => reason).OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Value} claim {(entry.Value == 1 ? "test" : "tests")} skipped: {entry.Key}");
        return string.Concat([.. verdicts.Concat(skipped).Select(line => line + "\n")]);
    }

    private void Keep(TestResult result)
    {
        if (result.Outcome == TestOutcome.Skipped)
            _skipReasons.Add(result.ErrorMessage ?? string.Join(' ', result.Messages.Select(message => message.Text?.Trim())));
        foreach (var message in result.Messages.Where(message => message.Category == TestResultMessage.StandardOutCategory))
            _verdicts.UnionWith((message.Text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
