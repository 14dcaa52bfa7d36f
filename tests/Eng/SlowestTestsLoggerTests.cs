using ClaimsSuite.TestLogger;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Eng;

public sealed class SlowestTestsLoggerTests
{
    [Fact]
    public void The_slowest_twenty_are_listed_with_their_share_of_all_the_time() =>
        SlowestTestsLogger.Summary([.. Enumerable.Range(1, 30).Select(i => ($"test {i}", i * 0.5))]).Split('\n')
            .Should().HaveCount(22).And.StartWith(
                ["slowest 20 of 30 tests: 205.0 of 232.5 s", "    15.0 s  test 30", "    14.5 s  test 29"]);

    [Fact]
    public void Fewer_tests_are_all_listed() =>
        SlowestTestsLogger.Summary([("b", 1), ("a", 1), ("c", 2.25)])
            .Should().Be("slowest 3 of 3 tests: 4.3 of 4.3 s\n     2.3 s  c\n     1.0 s  a\n     1.0 s  b\n");
}
