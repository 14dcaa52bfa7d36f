using System.Globalization;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;

namespace ClaimsSuite.TestLogger;

/// <summary>Ends a test run with the tests that took longest, so that it is seen where the time goes.</summary>
[FriendlyName("slowest")]
[ExtensionUri("logger://claims-suite/slowest/v1")]
public sealed class SlowestTestsLogger : ITestLogger
{
    private const int Listed = 20;
    private readonly List<(string Name, double Seconds)> _tests = [];

    /// <inheritdoc/>
    public void Initialize(TestLoggerEvents events, string testRunDirectory)
    {
        events.TestResult += (_, e) => _tests.Add((e.Result.TestCase.DisplayName, e.Result.Duration.TotalSeconds));
        events.TestRunComplete += (_, _) => Console.Write(Summary(_tests));
    }

    /// <summary>A line on all tests, and one for each of the slowest.</summary>
    /// <param name="tests">Names and seconds. Tests that ran beside others took the longer for it.</param>
    public static string Summary(IReadOnlyCollection<(string Name, double Seconds)> tests)
    {
        var slowest = tests.OrderByDescending(test => test.Seconds).ThenBy(test => test.Name, StringComparer.Ordinal).Take(Listed).ToList();
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"slowest {slowest.Count} of {tests.Count} tests: {Sum(slowest):0.0} of {Sum(tests):0.0} s\n");
        return head + string.Concat(
            slowest.Select(test => string.Create(CultureInfo.InvariantCulture, $"{test.Seconds,8:0.0} s  {test.Name}\n")));
    }

    private static double Sum(IEnumerable<(string Name, double Seconds)> tests) => tests.Sum(test => test.Seconds);
}
