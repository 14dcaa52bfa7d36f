using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Networks;

/// <summary>Against what libtorch has for the same logits row by row.</summary>
public sealed class ClassificationTests
{
    /// <summary>From logits of which none stands out to ones of which all but the highest count for nothing.</summary>
    private static readonly float[] Spreads = [1, 3, 9, 27, 81, 243, 729];

    [Theory]
    [InlineData(1, 10)]
    [InlineData(15, 10)]
    [InlineData(16, 3)]
    [InlineData(17, 2)]
    [InlineData(500, 10)]
    [InlineData(1003, 10)]
    [InlineData(5000, 40)]
    public void Mean_losses_have_the_bits_of_cross_entropies(int count, int classes)
    {
        using var scope = NewDisposeScope();
        foreach (var (logits, labels) in Spreads.Select(spread => Drawn(count, classes, spread)))
            Classification.MeanLoss(logits, labels).Should().Be(nn.functional.cross_entropy(logits, labels).item<float>());
    }

    /// <summary>A mean over many rows would hide the last bits of one.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100)]
    public void Each_row_s_loss_has_them(int classes)
    {
        using var scope = NewDisposeScope();
        var (logits, labels) = Drawn(500, classes, spread: 3);
        for (var row = 0; row < 500; row++)
        {
            var (one, label) = (logits.narrow(0, row, 1).clone(), labels.narrow(0, row, 1).clone());

            Classification.MeanLoss(one, label).Should().Be(nn.functional.cross_entropy(one, label).item<float>());
        }
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(1003, 10)]
    public void Examples_are_put_into_the_class_that_argmax_tells_among_equal_logits_too(int count, int classes)
    {
        using var scope = NewDisposeScope();
        foreach (var (drawn, labels) in Spreads.Select(spread => Drawn(count, classes, spread)))
        {
            var logits = drawn.round().abs(); // Without a zero that is below zero, which argmax takes for equal.

            Classification.IsCorrect(logits, labels).Should().Equal(logits.argmax(1).eq(labels).data<bool>().ToArray());
        }
    }

    [Fact]
    public void What_is_no_number_is_the_highest_logit()
    {
        using var scope = NewDisposeScope();
        float[] values = [0, float.NaN, 9, float.NaN, float.NegativeInfinity, float.NegativeInfinity, 1, float.PositiveInfinity, float.NaN];
        var logits = TensorMemory.Of(values, 3, 3);

        for (var label = 0L; label < 3; label++)
        {
            var labels = tensor(new[] { label, label, label });
            Classification.IsCorrect(logits, labels).Should().Equal(logits.argmax(1).eq(labels).data<bool>().ToArray());
        }
        float.IsNaN(Classification.MeanLoss(logits, zeros(3, ScalarType.Int64))).Should().BeTrue();
    }

    private static (Tensor Logits, Tensor Labels) Drawn(int count, int classes, float spread)
    {
        var random = new SeedSequence(1000).For("logits");
        var values = new float[count * classes];
        random.FillGaussian(values);
        var labels = new long[count];
        for (var row = 0; row < count; row++)
            labels[row] = random.Next(classes);
        return (TensorMemory.Of(Array.ConvertAll(values, value => spread * value), count, classes), tensor(labels));
    }
}
