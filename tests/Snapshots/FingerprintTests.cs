using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Snapshots;

public sealed class FingerprintTests
{
    private static readonly Fingerprint Approved = new([new("loss, in nats", 0.01, [1, 2]), new("ratio", 0.1, [0.1 + 0.2])]);

    [Fact]
    public void It_is_read_back_to_the_bit() =>
        Fingerprint.Parse(Approved.ToString()).Should().BeEquivalentTo(Approved, options => options.WithStrictOrdering());

    [Fact]
    public void Values_within_their_tolerance_are_no_difference() =>
        Approved.DifferencesTo(new([new("loss, in nats", 0.01, [1.009, 1.991]), new("ratio", 0.1, [0.39])])).Should().BeEmpty();

    [Theory]
    [InlineData(1.011)]
    [InlineData(0.989)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_beyond_it_is_told_with_its_place(double value) =>
        Approved.DifferencesTo(new([new("loss, in nats", 0.01, [1, value + 1]), Approved.Quantities[1]])).Should().ContainSingle()
            .Which.Should().Be(
                FormattableString.Invariant(
                    $"loss, in nats: 1 of 2 values more than 0.01 away, most of all the one at 1: approved 2, received {value + 1:R}"));

    [Fact]
    public void Of_several_values_beyond_it_the_farthest_is_told() =>
        Approved.DifferencesTo(new([new("loss, in nats", 0.01, [1.5, 3]), Approved.Quantities[1]])).Should().Equal(
            "loss, in nats: 2 of 2 values more than 0.01 away, most of all the one at 1: approved 2, received 3");

    [Fact]
    public void A_tolerance_is_approved_like_a_value() =>
        Approved.DifferencesTo(new([new("loss, in nats", 0.02, [1, 2]), Approved.Quantities[1]]))
            .Should().Equal("loss, in nats: approved 2 values within 0.01, received 2 within 0.02");

    [Fact]
    public void Quantities_and_values_that_are_missing_or_new_are_told() =>
        Approved.DifferencesTo(new([new("loss, in nats", 0.01, [1]), new("accuracy", 0.1, [0])])).Should().Equal(
            "loss, in nats: approved 2 values within 0.01, received 1 within 0.01", "ratio: approved, but not received",
            "accuracy: received, but not approved");
}
