using ClaimsSuite.Data;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Benchmarking;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Benchmarking;

/// <summary>What is counted is held to what the same work is known to take.</summary>
public sealed class CountedDesignTests
{
    private const int Count = 40, Validation = 25, Inputs = 12, Hidden = 32;

    /// <summary>2 (D H + H H + H K), and the same with thrice all but D H, which has no gradient by the inputs.</summary>
    private const double Forward = 2 * ((Inputs * Hidden) + (Hidden * Hidden) + (Hidden * MadeUpExamples.Classes)),
        TrainingStep = (3 * Forward) - (2 * Inputs * Hidden);

    private static readonly DynamicsSettings Settings = new()
    {
        Network = new MlpDesign { Hidden = Hidden },
        Sgd = new SgdSettings { LearningRate = 0.5, BatchSize = 8, Epochs = 500 },
        StopWhenFitted = true,
    };

    private static readonly DynamicsSettings Fixed = Settings with
    {
        Sgd = Settings.Sgd with { Epochs = 3 }, StopWhenFitted = false,
    };

    private static readonly SeedSequence Seeds = new(1);

    [Fact]
    public void Training_counts_the_epochs_that_it_took()
    {
        var (counted, dynamics) = Measure(Settings);

        var epochs = dynamics.TrainingAccuracy.Length - 1;
        epochs.Should().BeInRange(2, 499, "otherwise nothing is seen to stop");
        counted.Operations.Should().Be((epochs * Count * TrainingStep) + ((epochs + 1) * (Count + Validation) * Forward));
    }

    [Fact]
    public void A_search_counts_the_inputs_that_are_still_open()
    {
        // A box in which nothing is found, three steps: the inputs themselves, then each step back and forward.
        Searched(radius: 1e-6, iterations: 3).Should().Be(Validation * 7 * Forward);
        // A box in which all is found at the first step.
        Searched(radius: 1e6, iterations: 3).Should().BeInRange(Validation * 3 * Forward, Validation * 5 * Forward);

        static double Searched(double radius, int iterations)
        {
            CriticalSampleSchedule schedule = new()
            {
                Lass = LassSettings.WithRadius(radius, iterations),
                Examples = Validation,
                Epochs = [1],
            };
            var plain = Settings with { Sgd = Settings.Sgd with { Epochs = 1 } };
            return Measure(plain with { CriticalSamples = schedule }).Counted.Operations - Measure(plain).Counted.Operations;
        }
    }

    [Fact]
    public void An_adversary_s_step_has_twice_the_examples_and_a_search()
    {
        var plain = Settings with { Sgd = Settings.Sgd with { Epochs = 1 } };
        var adversary = new RegularisationSettings { AdversarialWeight = 0.5, Adversary = LassSettings.WithRadius(1e-6, iterations: 2) };

        var more = Measure(plain with { Regularisation = adversary }).Counted.Operations - Measure(plain).Counted.Operations;

        more.Should().Be(Count * (TrainingStep + (5 * Forward)));
    }

    public static TheoryData<DynamicsSettings> WithoutEarlyEnds =>
    [
        Fixed,
        Fixed with { ValidateAtEnd = true },
        Fixed with { Regularisation = new() { Dropout = 0.3, WeightDecay = 0.1 } },
        Fixed with { Regularisation = new() { AdversarialWeight = 0.5, Adversary = LassSettings.WithRadius(1e-6, iterations: 2) } },
        Fixed with
        {
            CriticalSamples = new()
            {
                Lass = LassSettings.WithRadius(1e-6, iterations: 3), Examples = Validation, Epochs = [0, 2, 3], TrainingSetEpochs = [1, 3],
                Updates = [1, 2], OtherRadii = [1e-7, 1e-8], BaselineRadii = [1e-8, 1e-9],
            },
        },
    ];

    [Theory]
    [MemberData(nameof(WithoutEarlyEnds), DisableDiscoveryEnumeration = true)]
    public void What_a_run_takes_is_foretold_where_nothing_ends_before_its_time(DynamicsSettings settings) =>
        DynamicsOperations.AtMost(settings, Count, Validation, new ImageShape(1, 3, 4), MadeUpExamples.Classes)
            .Should().Be(Measure(settings).Counted.Operations);

    [Fact]
    public void What_a_run_takes_at_most_is_more_where_it_ends_early_or_finds_critical_samples()
    {
        Foretold(Settings).Should().BeGreaterThan(Measure(Settings).Counted.Operations);
        var searched = Fixed with { CriticalSamples = SmallSchedule };
        Foretold(searched).Should().BeInRange(Measure(searched).Counted.Operations, 1.5 * Measure(searched).Counted.Operations);

        static double Foretold(DynamicsSettings settings) =>
            DynamicsOperations.AtMost(settings, Count, Validation, new ImageShape(1, 3, 4), MadeUpExamples.Classes)!.Value;
    }

    [Fact]
    public void Counting_changes_no_value()
    {
        var regularised = Settings with { Regularisation = new() { Dropout = 0.3 }, CriticalSamples = SmallSchedule };

        Measure(regularised).Dynamics.Should().BeEquivalentTo(TrainingDynamics.Measure(Examples("t", Count), Examples("v", Validation),
            regularised, [Seeds])[0]);
    }

    [Fact]
    public void The_convolutional_network_is_counted_as_its_shape_says_and_an_unknown_one_not_at_all()
    {
        var image = new ImageShape(3, 32, 32);
        var shape = new SmallAlexNetShape(image, 8, 10) { Dense1 = 30 };

        ProductOperations.Of(new SmallAlexNetDesign { Filters = 8, Dense1 = 30 }, image, 10).Should()
            .Be(new ProductOperations(shape.ForwardOperations, shape.TrainingOperations));
        ProductOperations.Of(new CountedDesign(Settings.Network), image, 10).Should().BeNull();
    }

    private static CriticalSampleSchedule SmallSchedule => new()
    {
        Lass = LassSettings.WithRadius(20, iterations: 3),
        Examples = Validation,
        Epochs = [0, 2],
        BaselineRadii = [5],
    };

    private static (CountedDesign Counted, TrainingDynamics Dynamics) Measure(DynamicsSettings settings)
    {
        var counted = new CountedDesign(settings.Network);
        var dynamics = TrainingDynamics.Measure(
            Examples("t", Count), Examples("v", Validation), settings with { Network = counted }, [Seeds]);
        return (counted, dynamics[0]);
    }

    private static Examples Examples(string stream, int count) =>
        MadeUpExamples.Draw(Seeds.For(stream), new ImageShape(1, 3, 4), count, InputScaling.Standardised);
}
