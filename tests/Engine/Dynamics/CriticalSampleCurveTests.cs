using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Dynamics;

public sealed class CriticalSampleCurveTests
{
    private const double GreyLevel = 1.0 / 255;
    private static readonly LassSettings Settings = LassSettings.WithRadius(100, iterations: 4);

    [Fact]
    public void Each_model_is_searched_at_the_epochs_named_and_at_no_other_by_noise_of_its_own()
    {
        using var scope = NewDisposeScope();
        using var ensemble = Ensemble(1, 2);
        var inputs = Normal();
        var curve = new CriticalSampleCurve(inputs, Settings, GreyLevel, epochs: [0, 2, 9], noise: [70, 900]);
        var expected = new List<double>[] { [], [] };

        for (var epoch = 0; epoch <= 3; epoch++)
        {
            curve.EpochEnded(ensemble, epoch);
            if (epoch is 0 or 2)
            {
                expected[0].Add(Ratio(ensemble, 0, inputs, noise: 70));
                expected[1].Add(Ratio(ensemble, 1, inputs, noise: 900));
            }
            using (no_grad())
                ensemble.Parameters[0].mul_(2);
        }

        curve.Ratios(0).Should().Equal(expected[0]).And.OnlyHaveUniqueItems().And.OnlyContain(ratio => ratio > 0 && ratio < 1);
        curve.Ratios(1).Should().Equal(expected[1]).And.NotEqual(expected[0]);
    }

    [Fact]
    public void Updates_of_the_first_epoch_are_measured_in_their_order()
    {
        using var scope = NewDisposeScope();
        using var ensemble = Ensemble(1);
        var inputs = Normal();
        var curve = new CriticalSampleCurve(inputs, Settings, GreyLevel, epochs: [0, 1], noise: [70]) { Updates = [2] };
        var expected = new List<double>();

        foreach (var (update, epoch) in new (int?, int?)[] { (null, 0), (1, null), (2, null), (3, null), (null, 1) })
        {
            if (update is { } one)
                curve.StepEnded(ensemble, one);
            else
                curve.EpochEnded(ensemble, epoch!.Value);
            if (update is null or 2)
                expected.Add(Ratio(ensemble, 0, inputs, noise: 70));
            using (no_grad())
                ensemble.Parameters[0].mul_(2);
        }

        curve.Ratios(0).Should().Equal(expected).And.HaveCount(3).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_search_changes_neither_the_network_nor_the_inputs()
    {
        using var scope = NewDisposeScope();
        using var ensemble = Ensemble(1);
        var inputs = Normal();
        var before = ensemble.Parameters.Append(inputs).Select(tensor => tensor.data<float>().ToArray()).ToList();

        new CriticalSampleCurve(inputs, Settings, GreyLevel, [0], [1]).EpochEnded(ensemble, 0);

        foreach (var (now, was) in ensemble.Parameters.Append(inputs).Zip(before))
            now.data<float>().ToArray().Should().Equal(was);
    }

    /// <summary>Without the biases of the output, which would keep most inputs in one class.</summary>
    private static MlpEnsemble Ensemble(params ulong[] seeds)
    {
        var ensemble = new MlpEnsemble(new MlpShape(6, 10, 3), [.. seeds.Select(seed => new SeededRandom(seed))]);
        using var noGradient = no_grad();
        ensemble.Parameters[5].zero_();
        return ensemble;
    }

    private static double Ratio(MlpEnsemble ensemble, int model, Tensor inputs, ulong noise)
    {
        SeededRandom[] streams = [.. Enumerable.Range(0, (int)inputs.shape[0]).Select(i => new SeededRandom(noise + (ulong)i))];
        return Lass.Search(ensemble, model, inputs, Settings, GreyLevel, streams).Ratio;
    }

    /// <summary>[100, 6]</summary>
    private static Tensor Normal()
    {
        var values = new float[600];
        new SeededRandom(3).FillGaussian(values);
        return tensor(values, [100, 6]);
    }
}
