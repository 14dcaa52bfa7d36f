using ClaimsSuite.Arpit2017;
using ClaimsSuite.Arpit2017.Capacity;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Arpit2017.Figures;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

/// <summary>What C10 to C14, E10 and E12 measure, on records with known times and accuracies.</summary>
public sealed class CapacityClaimsTests
{
    private static readonly RunContext Context = new(new Replicate("strokes", 1000, 0), Tier.Fast);

    [Theory]
    [InlineData(0, 0.5, 0.5, 0.5)]
    [InlineData(0, 0.5, 0.5, 12.0)]
    [InlineData(1, 12.0, 12.0, 12.0)]
    [InlineData(1, 0.5, 0.5, double.NaN)]
    public void A_burst_in_the_last_epochs_is_no_divergence_and_a_loss_that_stays_is(int diverged, double early, double late, double last)
    {
        var arm = CapacityProtocol.Width(Condition.Real, factor: 1);
        double[] losses = [2.3, .. Enumerable.Repeat(early, 5), .. Enumerable.Repeat(late, 9), last];

        var sample = Preconditions.Diverged([arm]).Measure(Records((arm, values => values[DynamicsValues.TrainingLoss] = losses)));

        sample.Should().Be(new Measured(diverged));
    }

    [Fact]
    public void C12_compares_epochs_of_the_same_width_and_a_run_that_is_not_fitted_is_a_bound()
    {
        var (real, noise) = (CapacityProtocol.Width(Condition.Real, 2), CapacityProtocol.Width(Condition.RandY(1), 2));
        var records = Records((real, FittedAfter(50)), (noise, FittedAfter(int.MaxValue)));

        ConvergenceSamples.Epochs(real, 1).Measure(records).Should().Be(new Measured(50));
        ConvergenceSamples.Epochs(noise, 1).Measure(records).Should().Be(Measured.AtLeast(400));
        Effect("C12", "randY 1 / real, tight, to 100 %").Measure(Samples(
            ("real, width x2, epochs to 100 %", 50), ("randY 1, width x2, epochs to 100 %", Measured.AtLeast(400))))
            .Should().Be(Measured.AtLeast(3));
    }

    [Theory]
    [InlineData("C12")]
    [InlineData("C13")]
    [InlineData("C14")]
    public void Times_are_compared_where_real_data_is_learned_whatever_becomes_of_noise(string id)
    {
        var claim = Arpit2017Paper.Instance.Claims.Single(entry => entry.Id == id);
        var arms = claim.Arms.Cast<Arm<DynamicsRun>>().ToList();
        var learned = claim.Samples.Single(sample => sample.Name == "smallest training accuracy on real data at the end");

        double Learned(Func<Arm<DynamicsRun>, bool> isFitted) =>
            learned.Measure(Records([.. arms.Select(arm => (arm, FittedAfter(isFitted(arm) ? 50 : int.MaxValue)))])).Value;

        Learned(IsReal).Should().Be(1);
        foreach (var real in arms.Where(IsReal))
            Learned(arm => arm != real).Should().Be(0.5);

        static bool IsReal(Arm<DynamicsRun> arm) => arm.Name.StartsWith("real", StringComparison.Ordinal);
    }

    [Fact]
    public void C13_takes_the_mean_slope_over_the_levels_and_keeps_its_bound()
    {
        var samples = Samples(
            ("real, slope at 100 %", -0.1), ("randY 0.2, slope at 100 %", -0.2), ("randY 0.5, slope at 100 %", -0.3),
            ("randY 1, slope at 100 %", Measured.AtMost(-0.7)));

        var difference = Effect("C13", "real - randY").Measure(samples);

        difference.Value.Should().BeApproximately(0.3, 1e-12);
        difference.Side.Should().Be(Side.AtLeast);
        Effect("C13", "real").Measure(samples).Should().Be(new Measured(0.1));
    }

    [Fact]
    public void C11_compares_with_what_is_left_without_the_noise()
    {
        var samples = Samples(
            ("real", 1), ("randX 0.2", 2), ("randX 0.5", 3), ("randX 0.8", 4),
            ("removed 0.2", 1), ("removed 0.5", 1), ("removed 0.8", 2.5));

        Effect("C11", "randX - real").Measure(samples).Should().Be(new Measured(2));
        Effect("C11", "randX - removed").Measure(samples).Should().Be(new Measured(1.5));
        CapacityProtocol.Width(Condition.Removed(0.8), 1).Run(Context).Examples.Should().Be(100, "400 of 500 are taken out");
    }

    [Theory]
    [InlineData(40, 80, 160, -1.189, Side.Exact)]
    [InlineData(40, 40, 160, 0.198, Side.Exact)]
    [InlineData(100, 100, 100, -1.585, Side.AtMost)]
    [InlineData(40, 40, 40, 1.585, Side.AtLeast)]
    public void E12_tells_by_how_much_its_prediction_is_wrong(int third, int turn, int threeTimes, double expected, Side side)
    {
        var claim = E12_TurnOfRandomInputs.Definition;
        var arms = claim.Arms.OfType<Arm<DynamicsRun>>()
            .Where(arm => arm.Name.Contains(", 24 units, ", StringComparison.Ordinal)).ToList();
        int[] epochs = [40, 40, 40, third, turn, threeTimes];

        var error = claim.Samples.Single(sample => sample.Name == "24 units, observed turn over predicted (log2)")
            .Measure(Records([.. arms.Select((arm, i) => (arm, FittedAfter(epochs[i])))]));

        error.Value.Should().BeApproximately(expected, 0.001);
        error.Side.Should().Be(side);
    }

    private static Effect Effect(string claim, string name) =>
        Arpit2017Paper.Instance.Claims.Single(entry => entry.Id == claim).Effects.Single(effect => effect.Name == name);

    private static ReplicateSamples Samples(params (string Name, Measured Value)[] samples) =>
        new(samples.ToDictionary(sample => sample.Name, sample => sample.Value));

    private static Action<RunValues<DynamicsRun>> FittedAfter(int epochs) => values => values[DynamicsValues.TrainingAccuracy] =
        [.. Enumerable.Range(0, 401).Select(epoch => epoch >= epochs ? 1 : 0.5)];

    private static ReplicateRecords Records(params (Arm<DynamicsRun> Arm, Action<RunValues<DynamicsRun>> Change)[] arms) => new(
        arms.ToDictionary(entry => entry.Arm.Name, entry =>
        {
            var record = MadeUpRecords.Of(entry.Arm.Run(Context));
            var values = record.Values.As<DynamicsRun>();
            entry.Change(values);
            return record with { Values = values };
        }));
}
