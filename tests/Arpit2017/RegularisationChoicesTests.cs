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
        var mean = Means((1, 0.874), (0.9, 0.878), (0.6, 0.857), (0.5, 0.7), (0.1, 0.5));

        RegularisationSamples.Choices([Regularisers.Dropout])[loss].Of(mean)!.ToString().Should().Be(expected);
    }

    [Fact]
    public void Where_every_setting_hurts_none_is_chosen_and_cuts_nothing()
    {
        var mean = Means((0.1, 0.3), (0.1, 0.3), (0.1, 0.3), (0.1, 0.3), (0.1, 0.3));

        RegularisationSamples.Choices([Regularisers.Dropout]).Select(choice => choice.Of(mean)!.ToString())
            .Should().Equal(Regularisers.None, Regularisers.None, Regularisers.None);
    }

    [Theory]
    [InlineData(0.87, "dropout 0.5")]
    [InlineData(0.8, "dropout 0.8")]
    public void Where_a_regulariser_itself_is_judged_the_gentlest_setting_stands_in_for_one_that_keeps(double half, string expected)
    {
        var mean = Means((0.95, 0.81), (0.9, 0.82), (0.6, half), (0.5, 0.7), (0.1, 0.83));

        RegularisationSamples.ChoicesOrGentlest([Regularisers.Dropout])[0].Of(mean)!.ToString().Should().Be(expected);
    }

    [Fact]
    public void At_matched_loss_a_setting_with_which_real_data_is_not_learned_is_not_chosen()
    {
        var mean = Means(
            matched: [0.2, 0.2, 0.2, double.NaN, double.NaN], (0.9, 0.87), (0.8, 0.87), (0.7, 0.87), (0.6, 0.87), (0.5, 0.87));

        RegularisationSamples.MatchedChoices([Regularisers.Dropout])[0].Of(mean)!.ToString().Should().Be("dropout 0.5");
        RegularisationSamples.Choices([Regularisers.Dropout])[0].Of(mean)!.ToString().Should().Be("dropout 0.8");
    }

    [Fact]
    public void The_curve_of_a_width_begins_at_plain_training_of_that_width()
    {
        var sweep = Regularisers.Dropout.WithHidden(512);
        var values = new Dictionary<string, Measured>();
        foreach (var name in Sweep.WithBaselines([Regularisers.Dropout, sweep]).Select(setting => setting.Name))
        {
            values[$"{name}, randY accuracy"] = name.StartsWith(Regularisers.None, StringComparison.Ordinal) ? 1 : 0.5;
            values[$"{name}, validation"] = name switch { "none" => 0.9, "none with 512 units" => 0.8, _ => 0.85 };
        }
        var mean = new ReplicateSamples(values);

        RegularisationSamples.Choices([sweep])[0].Of(mean)!.ToString().Should().Be("dropout 0.1 with 512 units");
        RegularisationSamples.Choices([Regularisers.Dropout])[0].Of(mean)!.ToString().Should().Be(Regularisers.None);
        RegularisationSamples.ChoicesOrGentlest([sweep])[0].Of(mean)!.ToString().Should().Be("dropout 0.1 with 512 units");
    }

    private static ReplicateSamples Means(params (double Accuracy, double Validation)[] settings) =>
        Means([0.2, 0.2, 0.2, 0.2, 0.2], settings);

    /// <summary>
    /// Of plain training, which fits random labels and has a validation accuracy of .87, and of dropout from the weakest to the strongest.
    /// </summary>
    /// <param name="matched">Accuracies on random labels at matched loss; plain training's is .3.</param>
    /// <param name="settings">Accuracies on random labels and of validation.</param>
    private static ReplicateSamples Means(double[] matched, params (double Accuracy, double Validation)[] settings)
    {
        string[] names = [Regularisers.None, .. Regularisers.Dropout.Settings.Select(setting => setting.Name)];
        var values = new Dictionary<string, Measured>();
        foreach (var (name, (accuracy, validation)) in names.Zip(settings.Prepend((1, 0.87))))
            (values[$"{name}, randY accuracy"], values[$"{name}, validation"]) = (accuracy, validation);
        foreach (var (name, accuracy) in names.Zip(matched.Prepend(0.3)))
            values[$"{name}, randY accuracy at matched loss"] = accuracy;
        return new ReplicateSamples(values);
    }
}
