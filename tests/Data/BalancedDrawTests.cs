using ClaimsSuite.Data;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data;

public sealed class BalancedDrawTests
{
    [Fact]
    public void Takes_equally_many_of_each_class_without_repeats_and_rounds_the_count_up() =>
        Gen.Select(Gen.Int[10, 20].Array[2, 6], Gen.Int[1, 20], Gen.ULong).Sample((counts, asked, seed) =>
        {
            var set = FileBytes.Images(counts);
            var drawn = BalancedDraw.Take(set, asked, new SeededRandom(seed));

            drawn.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThanOrEqualTo(asked).And.HaveCountLessThan(asked + counts.Length);
            drawn.CountBy(i => set.Labels[i]).Select(pair => pair.Value).Should().AllBeEquivalentTo(drawn.Length / counts.Length);
            drawn.CountBy(i => set.Labels[i]).Should().HaveCount(counts.Length);
        });

    [Fact]
    public void Draws_every_image_of_a_class_equally_often_and_at_every_place()
    {
        var set = FileBytes.Images(4, 4);
        var draws = Enumerable.Range(0, 20_000).Select(seed => BalancedDraw.Take(set, 2, new SeededRandom((ulong)seed))).ToArray();

        var places = draws.CountBy(draw => draw[0]).ToDictionary();
        places.Should().HaveCount(8, "each of the 8 images may come first");
        places.Values.Should().OnlyContain(count => Math.Abs(count - 2500) < 240, "five standard deviations are about 234");
    }

    [Fact]
    public void The_seed_decides_the_draw()
    {
        var set = FileBytes.Images(50, 50);

        BalancedDraw.Take(set, 20, new SeededRandom(1)).Should().Equal(BalancedDraw.Take(set, 20, new SeededRandom(1)));
        BalancedDraw.Take(set, 20, new SeededRandom(1)).Should().NotEqual(BalancedDraw.Take(set, 20, new SeededRandom(2)));
    }

    [Fact]
    public void The_largest_draw_is_bound_by_the_rarest_class_and_one_more_is_refused_with_that_number()
    {
        var set = FileBytes.Images(9, 4, 7);
        BalancedDraw.Largest(set).Should().Be(12);
        BalancedDraw.Take(set, 12, new SeededRandom(1)).Should().HaveCount(12);

        var tooMany = () => BalancedDraw.Take(set, 13, new SeededRandom(1));

        tooMany.Should().Throw<DataException>()
            .WithMessage(
                "data set: expected 5 images of each of 3 classes for a balanced draw of 15, found 4 of class 1; ask for at most 12");
    }
}
