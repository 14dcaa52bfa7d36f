using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Snapshots;

public sealed class EngineSnapshotTests
{
    private static readonly Lazy<Fingerprint> Measured = new(new EngineFingerprint().Measure);

    [Fact]
    public void The_engine_gives_the_numbers_that_were_approved() => Snapshot.Verify(
        "Engine", Measured.Value.ToString(), (approved, received) => Fingerprint.Parse(approved).DifferencesTo(Fingerprint.Parse(received)),
        "Whoever accepts it raises EngineIdentity.ResultsVersion and says what changed in CHANGELOG.md, under Results.");

    [Fact]
    public void A_learning_rate_off_by_one_percent_is_seen_in_every_training()
    {
        var differences = Approved().DifferencesTo(new EngineFingerprint(RateFactor: 1.01).Measure());

        var losses = Measured.Value.Quantities.Where(quantity => quantity.Name.Contains("loss in nats", StringComparison.Ordinal));
        foreach (var quantity in losses)
            differences.Should().Contain(line => line.StartsWith(quantity.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Other_draws_are_seen_in_every_quantity()
    {
        var differences = Approved().DifferencesTo(new EngineFingerprint(Root: 1001).Measure());

        foreach (var quantity in Measured.Value.Quantities)
            differences.Should().Contain(line => line.StartsWith(quantity.Name, StringComparison.Ordinal));
    }

    private static Fingerprint Approved() =>
        Fingerprint.Parse(File.ReadAllText(RepositoryFiles.Path("tests", "Snapshots", "Engine.verified.txt")));
}
