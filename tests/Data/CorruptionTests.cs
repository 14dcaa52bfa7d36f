using ClaimsSuite.Data;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data;

public sealed class CorruptionTests
{
    private static readonly Gen<double> Fraction = Gen.Double[0, 1];

    [Fact]
    public void Replaces_exactly_round_pN_examples_as_evenly_over_the_classes_as_can_be() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[2, 6], Fraction, Gen.ULong, Gen.Bool).Sample((perClass, classes, fraction, seed, inputs) =>
        {
            var clean = FileBytes.Examples([.. Enumerable.Repeat(perClass, classes)]);
            var random = new SeededRandom(seed);
            var corrupted = inputs ? Corruption.RandX(clean, fraction, random) : Corruption.RandY(clean, fraction, random);

            var perLabel = new int[classes];
            foreach (var i in Enumerable.Range(0, clean.Count).Where(i => corrupted.Replaced[i]))
                perLabel[clean.Labels[i]]++;
            perLabel.Sum().Should().Be((int)Math.Round(fraction * clean.Count, MidpointRounding.AwayFromZero));
            (perLabel.Max() - perLabel.Min()).Should().BeLessThanOrEqualTo(1);
        });

    [Fact]
    public void A_placebo_chooses_what_noise_would_choose_and_changes_nothing()
    {
        var clean = FileBytes.Examples(30, 30);

        var placebo = Corruption.Placebo(clean, 0.3, new SeededRandom(3));

        placebo.Examples.Should().BeSameAs(clean);
        placebo.Replaced.Should().Equal(Corruption.RandY(clean, 0.3, new SeededRandom(3)).Replaced).And.Contain(true).And.Contain(false);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void RandX_leaves_labels_and_the_other_inputs_alone(double fraction)
    {
        var clean = FileBytes.Examples(30, 30);
        var (examples, replaced) = Corruption.RandX(clean, fraction, new SeededRandom(3));

        examples.Labels.Should().Equal(clean.Labels);
        for (var i = 0; i < clean.Count; i++)
            examples.Input(i).SequenceEqual(clean.Input(i)).Should().Be(!replaced[i]);
    }

    [Fact]
    public void RandX_draws_normal_noise_with_the_mean_and_variance_of_the_real_inputs()
    {
        // 19,200 values: half black, half bright, far from mean 0, from variance 1 and from a normal shape.
        var pixels = Enumerable.Range(0, 19_200).Select(i => i % 2 == 0 ? (byte)0 : (byte)200).ToArray();
        var labels = Enumerable.Range(0, 1200).Select(i => i % 2).ToArray();
        var clean = Examples.From(new ImageSet(pixels, labels, new ImageShape(1, 4, 4), 2), InputScaling.UnitInterval);

        const double mean = 100 / 255.0, deviation = 100 / 255.0;
        var noise = Corruption.RandX(clean, 1, new SeededRandom(9)).Examples.Inputs.Select(x => (x - mean) / deviation).ToArray();

        noise.Average().Should().BeApproximately(0, 0.036, "five standard errors");
        noise.Average(z => z * z).Should().BeApproximately(1, 0.051);
        noise.Average(z => z * z * z).Should().BeApproximately(0, 0.14);
        noise.Average(z => z * z * z * z).Should().BeApproximately(3, 0.36);
        Enumerable.Range(0, noise.Length - 1).Average(i => noise[i] * noise[i + 1])
            .Should().BeApproximately(0, 0.036, "neighbours are independent");
        Enumerable.Range(0, noise.Length - 16).Average(i => noise[i] * noise[i + 16])
            .Should().BeApproximately(0, 0.036, "so are neighbouring examples");
    }

    [Fact]
    public void RandY_permutes_labels_among_the_chosen_and_keeps_every_class_at_its_size() =>
        Gen.Select(Gen.Int[1, 12].Array[2, 5], Fraction, Gen.ULong).Sample((counts, fraction, seed) =>
        {
            var clean = FileBytes.Examples(counts);
            var (examples, replaced) = Corruption.RandY(clean, fraction, new SeededRandom(seed));

            examples.Inputs.Should().BeSameAs(clean.Inputs);
            examples.Labels.Order().Should().Equal(clean.Labels.Order());
            Enumerable.Range(0, clean.Count).Should().NotContain(i => !replaced[i] && examples.Labels[i] != clean.Labels[i]);
        });

    [Fact]
    public void RandY_gives_every_arrangement_of_the_labels_equally_often()
    {
        var clean = FileBytes.Examples(2, 2);
        var arrangements = Enumerable.Range(0, 12_000)
            .Select(seed => string.Concat(Corruption.RandY(clean, 1, new SeededRandom((ulong)seed)).Examples.Labels))
            .CountBy(labels => labels)
            .ToDictionary();

        arrangements.Should().HaveCount(6);
        arrangements.Values.Should().OnlyContain(count => Math.Abs(count - 2000) < 205, "five standard deviations are 204");
    }

    [Fact]
    public void RandY_leaves_a_label_right_by_chance_one_time_in_K()
    {
        var clean = FileBytes.Examples([.. Enumerable.Repeat(1000, 10)]);
        var labels = Corruption.RandY(clean, 1, new SeededRandom(4)).Examples.Labels;

        labels.Zip(clean.Labels).Count(pair => pair.First == pair.Second).Should().BeInRange(850, 1150, "1000 +- 5 times 30 are expected");
    }

    [Fact]
    public void A_larger_fraction_contains_the_smaller_one_with_the_same_noise()
    {
        var clean = FileBytes.Examples(25, 25, 25);
        var (few, fewReplaced) = Corruption.RandX(clean, 0.2, new SeededRandom(8));
        var (many, manyReplaced) = Corruption.RandX(clean, 0.7, new SeededRandom(8));
        var (_, labelsReplaced) = Corruption.RandY(clean, 0.7, new SeededRandom(8));

        foreach (var i in Enumerable.Range(0, clean.Count).Where(i => fewReplaced[i]))
        {
            manyReplaced[i].Should().BeTrue();
            many.Input(i).SequenceEqual(few.Input(i)).Should().BeTrue();
        }

        labelsReplaced.Should().Equal(manyReplaced);
    }

    [Fact]
    public void The_seed_decides_which_and_what()
    {
        var clean = FileBytes.Examples(40, 40);

        Corruption.RandX(clean, 0.5, new SeededRandom(1)).Examples.Inputs
            .Should().Equal(Corruption.RandX(clean, 0.5, new SeededRandom(1)).Examples.Inputs);
        Corruption.RandX(clean, 0.5, new SeededRandom(1)).Replaced
            .Should().NotEqual(Corruption.RandX(clean, 0.5, new SeededRandom(2)).Replaced);
        Corruption.RandY(clean, 1, new SeededRandom(1)).Examples.Labels
            .Should().NotEqual(Corruption.RandY(clean, 1, new SeededRandom(2)).Examples.Labels);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Refuses_a_fraction_outside_0_to_1(double fraction)
    {
        var clean = FileBytes.Examples(2, 2);

        clean.Invoking(examples => Corruption.RandX(examples, fraction, new SeededRandom(1))).Should().Throw<ArgumentOutOfRangeException>();
        clean.Invoking(examples => Corruption.RandY(examples, fraction, new SeededRandom(1))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
