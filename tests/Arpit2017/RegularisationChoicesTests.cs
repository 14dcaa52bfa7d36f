using ClaimsSuite.Arpit2017.Regularisation;
using ClaimsSuite.Claims;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

/// <summary>Which points of the curves of figure 10 are judged.</summary>
public sealed class RegularisationChoicesTests
{
    /// <summary>
    /// The curve begins with a gain. It loses .0025 half way from 0.3 to 0.5, .00775 at three quarters of the way, and .013 there.
    /// </summary>
    [Theory]
    [InlineData(0, "50 % dropout 0.3 and 50 % dropout 0.5")]
    [InlineData(1, "25 % dropout 0.3 and 75 % dropout 0.5")]
    [InlineData(2, "dropout 0.5")]
    public void The_point_with_the_largest_cut_is_chosen_of_those_on_the_curve_that_lose_no_more_than_allowed(int loss, string expected)
    {
        var mean = Sample(
            ("none, randY accuracy", 1), ("none, validation", 0.870),
            ("dropout 0.1, randY accuracy", 1), ("dropout 0.1, validation", 0.874),
            ("dropout 0.3, randY accuracy", 0.9), ("dropout 0.3, validation", 0.878),
            ("dropout 0.5, randY accuracy", 0.6), ("dropout 0.5, validation", 0.857),
            ("dropout 0.7, randY accuracy", 0.5), ("dropout 0.7, validation", 0.7),
            ("dropout 0.8, randY accuracy", 0.1), ("dropout 0.8, validation", 0.5));

        RegularisationSamples.Choices([Regularisers.Dropout])[loss].Of(mean)!.ToString().Should().Be(expected);
    }

    [Fact]
    public void Where_every_setting_hurts_none_is_chosen_and_cuts_nothing()
    {
        var mean = Sample(
        [
            ("none, randY accuracy", 1), ("none, validation", 0.87),
            .. Regularisers.Dropout.Settings.SelectMany(setting => new (string, Measured)[]
            {
                ($"{setting.Name}, randY accuracy", 0.1), ($"{setting.Name}, validation", 0.3),
            }),
        ]);

        RegularisationSamples.Choices([Regularisers.Dropout]).Select(choice => choice.Of(mean)!.ToString())
            .Should().Equal(Regularisers.None, Regularisers.None, Regularisers.None);
    }

    [Theory]
    [InlineData(0.87, "dropout 0.5")]
    [InlineData(0.8, "dropout 0.8")]
    public void Where_a_regulariser_itself_is_judged_the_gentlest_setting_stands_in_for_one_that_keeps(double half, string expected)
    {
        var mean = Sample(
            ("none, randY accuracy", 1), ("none, validation", 0.87),
            ("dropout 0.1, randY accuracy", 0.95), ("dropout 0.1, validation", 0.81),
            ("dropout 0.3, randY accuracy", 0.9), ("dropout 0.3, validation", 0.82),
            ("dropout 0.5, randY accuracy", 0.6), ("dropout 0.5, validation", half),
            ("dropout 0.7, randY accuracy", 0.5), ("dropout 0.7, validation", 0.7),
            ("dropout 0.8, randY accuracy", 0.1), ("dropout 0.8, validation", 0.83));

        RegularisationSamples.ChoicesOrGentlest([Regularisers.Dropout])[0].Of(mean)!.ToString().Should().Be(expected);
    }

    [Fact]
    public void At_matched_loss_a_setting_with_which_real_data_is_not_learned_is_not_chosen()
    {
        var mean = Sample(
        [
            ("none, randY accuracy", 1), ("none, validation", 0.87), ("none, randY accuracy at matched loss", 0.3),
            .. Regularisers.Dropout.Settings.SelectMany((setting, i) => new (string, Measured)[]
            {
                ($"{setting.Name}, randY accuracy", 0.9 - (0.1 * i)), ($"{setting.Name}, validation", 0.87),
                ($"{setting.Name}, randY accuracy at matched loss", i < 3 ? 0.2 : double.NaN),
            }),
        ]);

        RegularisationSamples.MatchedChoices([Regularisers.Dropout])[0].Of(mean)!.ToString().Should().Be("dropout 0.5");
        RegularisationSamples.Choices([Regularisers.Dropout])[0].Of(mean)!.ToString().Should().Be("dropout 0.8");
    }

    private static ReplicateSamples Sample(params (string Name, Measured Value)[] values) =>
        new(values.ToDictionary(value => value.Name, value => value.Value));
}
