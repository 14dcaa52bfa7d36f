using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Suite.Runs.Store;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs;

public sealed class RunSpecTests
{
    [Fact]
    public void A_copy_with_another_setting_has_another_key_though_the_first_was_asked_for_its_own()
    {
        RunSpec run = new MadeUpRun { Replicate = new Replicate("strokes", 1, 0) };
        var key = run.Key;

        (run with { Stream = "other" }).Key.Should().NotBe(key);
        (run with { Stream = "" }).Key.Should().Be(key);
        run.Key.Should().Be(key);
    }
}
