using ClaimsSuite.Statistics.Dispersion;
using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Dispersion;

public sealed class OverdispersionTests
{
    [Fact]
    public void Index_is_the_sample_variance_over_the_binomials() =>
        Overdispersion.Index([0.2, 0.4, 0.6], models: 10).Should().BeApproximately(0.04 / (0.4 * 0.6 / 10), 1e-12);

    [Fact]
    public void Examples_that_all_or_no_models_get_right_reach_the_largest_index() =>
        Overdispersion.Index([0, 1, 0, 1], models: 100).Should().BeApproximately(100 * 4 / 3.0, 1e-12, "S N / (N - 1)");

    [Fact]
    public void Index_of_binomial_draws_is_1_within_its_standard_deviation()
    {
        var random = new SeededRandom(5);
        var rates = Enumerable.Range(0, 20_000).Select(_ => Enumerable.Range(0, 50).Count(_ => random.NextDouble() < 0.3) / 50.0).ToArray();

        Overdispersion.Index(rates, 50).Should().BeApproximately(1, 4 * Math.Sqrt(2.0 / 20_000));
    }

    [Theory]
    [InlineData(0.1, 0.5 - 0.0463574016)] // Binomial(10, .4) is at most 1 with .6^10 + 10 * .4 * .6^9.
    [InlineData(0.19, 0.5 - 0.0463574016)]
    [InlineData(0, 0.25 - 0.0060466176)]
    [InlineData(1, 0)]
    public void Tail_excess_is_the_share_of_examples_less_the_binomials(double tail, double expected) =>
        Overdispersion.TailExcess([0, 0.1, 0.5, 1], models: 10, tail).Should().BeApproximately(expected, 1e-12);

    [Fact]
    public void Tail_excess_counts_models_and_not_the_bits_of_a_rate()
    {
        // 0.29 * 100 is 28.999..., which must not leave out examples that 29 models misclassify.
        Overdispersion.TailExcess([0.29], models: 100, tail: 0.29)
            .Should().BeApproximately(1 - MathNet.Numerics.Distributions.Binomial.CDF(0.29, 100, 29), 1e-12);
        Overdispersion.TailExcess([(28 / 100.0) + 0.01 + 1e-16], models: 100, tail: 0.29).Should().BeGreaterThan(0);
    }

    [Fact]
    public void Tail_excess_of_binomial_draws_is_0_within_its_standard_deviation()
    {
        var random = new SeededRandom(6);
        var rates = Enumerable.Range(0, 20_000).Select(_ => Enumerable.Range(0, 50).Count(_ => random.NextDouble() < 0.1) / 50.0).ToArray();

        Overdispersion.TailExcess(rates, 50, 0.05).Should().BeApproximately(0, 4 * Math.Sqrt(0.2 * 0.8 / 20_000));
    }

    [Fact]
    public void Tail_excess_refuses_what_is_no_rate()
    {
        FluentActions.Invoking(() => Overdispersion.TailExcess([], 10, 0.1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Overdispersion.TailExcess([1.1], 10, 0.1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Overdispersion.TailExcess([0.1], 10, -0.1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Overdispersion.TailExcess([0.1], 0, 0.1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Agrees_with_SciPys_chi_square()
    {
        foreach (var reference in ScipyReference.Cases("dispersion"))
        {
            double[] rates = reference.Numbers("rates");
            var models = reference.Integer("models");
            var upper = Overdispersion.ChiSquareTest(rates, models);

            upper.Statistic.Should().BeApproximately(reference.Number("index"), 1e-10);
            upper.P.Should().BeApproximately(reference.Number("upper"), 1e-10);
            Overdispersion.ChiSquareTest(rates, models, Alternative.Less).P.Should().BeApproximately(reference.Number("lower"), 1e-10);
        }
    }

    [Fact]
    public void Chi_square_test_rejects_beyond_the_tabulated_quantile()
    {
        // 95 % quantile of χ² with 4 degrees of freedom: 9.488. Here the statistic is 0.08 / 0.25 per model.
        double[] rates = [0.3, 0.5, 0.5, 0.5, 0.7];

        Overdispersion.ChiSquareTest(rates, models: 30).P.Should().BeInRange(0.045, 0.05, "the statistic is 9.6");
        Overdispersion.ChiSquareTest(rates, models: 29).P.Should().BeInRange(0.05, 0.055, "the statistic is 9.28");
    }

    [Fact]
    public void Tails_of_the_chi_square_test_add_up_to_1()
    {
        double[] rates = [0.1, 0.2, 0.4, 0.15, 0.3];
        var upper = Overdispersion.ChiSquareTest(rates, 20, Alternative.Greater).P;
        var lower = Overdispersion.ChiSquareTest(rates, 20, Alternative.Less).P;

        (upper + lower).Should().BeApproximately(1, 1e-12);
        Overdispersion.ChiSquareTest(rates, 20, Alternative.TwoSided).P.Should().BeApproximately(2 * Math.Min(upper, lower), 1e-12);
    }

    [Fact]
    public void Within_class_index_of_one_model_is_exactly_1() =>
        Gen.Bool.Array[2, 30].Where(errors => errors.Contains(true) && errors.Contains(false)).Sample(errors =>
        {
            var counts = errors.Select(e => e ? 1 : 0).ToArray();
            Overdispersion.WithinClassIndex(counts, new int[counts.Length], [counts.Average()], classes: 1)
                .Should().BeApproximately(1, 1e-12);
        });

    [Fact]
    public void Within_class_index_averages_exactly_1_over_all_exchangeable_outcomes()
    {
        // Three models that err on 1, 2 and 2 of the 4 examples of a class: all C(4,1) C(4,2) C(4,2) = 144 outcomes, equally likely.
        int[][] ones = [.. Subsets(1)], twos = [.. Subsets(2)];
        var indices = (
            from a in ones
            from b in twos
            from c in twos
            let counts = a.Zip(b, c).Select(e => e.First + e.Second + e.Third).ToArray()
            select Overdispersion.WithinClassIndex(counts, new int[4], [0.25, 0.5, 0.5], classes: 1)).ToArray();

        indices.Should().HaveCount(144);
        indices.Average().Should().BeApproximately(1, 1e-12, "the finite-sample correction is exact");
    }

    [Fact]
    public void Within_class_index_ignores_what_classes_and_models_differ_in()
    {
        var simulated = new SimulatedErrors(models: 60, classes: 4, examplesPerClass: 500, easyShare: 0, seed: 3);

        Overdispersion.Index(simulated.Rates, 60).Should().BeGreaterThan(2, "the classes differ");
        simulated.WithinClassIndex.Should().BeApproximately(1, 4 * Math.Sqrt(2.0 / 2000));
    }

    [Fact]
    public void Within_class_index_finds_examples_that_are_easy_for_every_model() =>
        new SimulatedErrors(models: 60, classes: 4, examplesPerClass: 50, easyShare: 0.3, seed: 3).WithinClassIndex
            .Should().BeGreaterThan(3);

    [Fact]
    public void Refuses_rates_that_are_not_those_of_the_counts() =>
        FluentActions.Invoking(() => Overdispersion.WithinClassIndex([1, 0, 2, 1], [0, 0, 1, 1], [0.5, 0.0, 0.0, 1.5 / 2], 2))
            .Should().Throw<ArgumentException>().WithMessage(
                "The rates of class 1 add up to 0.75 errors an example, its counts to 1.5; are the rates [models, classes] row-major?*");

    [Fact]
    public void Refuses_rates_without_spread()
    {
        FluentActions.Invoking(() => Overdispersion.Index([1, 1, 1], 10))
            .Should().Throw<ArgumentException>().WithMessage("Every error rate is 1;*");
        FluentActions.Invoking(() => Overdispersion.WithinClassIndex([0, 0, 1, 1], [0, 0, 1, 1], [0, 1], 2))
            .Should().Throw<ArgumentException>().WithMessage("Every model errs on all or none of each class*");
    }

    private static IEnumerable<int[]> Subsets(int size) =>
        Enumerable.Range(0, 16).Where(mask => int.PopCount(mask) == size)
            .Select(mask => Enumerable.Range(0, 4).Select(i => (mask >> i) & 1).ToArray());
}
