using System.Globalization;
using System.Text.RegularExpressions;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Tests.Commands.Store;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

public sealed partial class MemoryCommandTests
{
    /// <summary>A process of its own, for what other tests hold is none of its business.</summary>
    [Fact]
    public async Task What_is_resident_after_2000_runs_is_what_was_after_200()
    {
        using var process = ClaimsProcess.Start("memory");

        var end = await process.EndAsync();

        end.Code.Should().Be(ExitCode.Success, end.Error);
        var resident = Line().Matches(end.Output).ToDictionary(
            line => int.Parse(line.Groups["runs"].Value, Invariant), line => double.Parse(line.Groups["mb"].Value, Invariant));
        resident.Keys.Should().Equal(Enumerable.Range(1, 10).Select(tenth => 200 * tenth));
        resident[2000].Should().BeLessThan(1.05 * resident[200], "{0}", end.Output);
    }

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    [GeneratedRegex(@"^(?<runs>[0-9]+) runs: (?<mb>[0-9.]+) MB resident$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
