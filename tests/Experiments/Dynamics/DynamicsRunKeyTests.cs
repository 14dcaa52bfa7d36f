using System.Reflection;
using ClaimsSuite.Data;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static ClaimsSuite.Tests.Experiments.Dynamics.SmallDynamics;

namespace ClaimsSuite.Tests.Experiments.Dynamics;

public sealed class DynamicsRunKeyTests
{
    [Fact]
    public void Every_setting_is_part_of_the_key()
    {
        DynamicsRun[] specs = [.. OfData(), .. OfTraining(), .. OfSchedule(), .. OfRegularisation()];

        specs.Append(Run).Select(spec => spec.Key).Should().OnlyHaveUniqueItems();
        With(training => training with { CriticalSamples = Schedule with { Epochs = [0, 1, 3] }, Sgd = Sgd with { } }).Key
            .Should().Be(Run.Key);
        ShouldAllVary(specs, Run);
        ShouldAllVary(specs.Select(spec => spec.Replicate), Run.Replicate);
        ShouldAllVary(specs.Select(spec => spec.Training), Run.Training);
        ShouldAllVary(specs.Select(spec => (MlpDesign)spec.Training.Network), (MlpDesign)Run.Training.Network);
        ShouldAllVary(specs.Select(spec => spec.Training.Sgd), Sgd);
        ShouldAllVary(specs.Select(spec => spec.Training.Regularisation), Run.Training.Regularisation);
        ShouldAllVary(specs.Select(spec => spec.Training.CriticalSamples).OfType<CriticalSampleSchedule>(), Schedule);
        ShouldAllVary(specs.Select(spec => spec.Training.CriticalSamples?.Lass).OfType<LassSettings>(), Schedule.Lass);
    }

    private static IEnumerable<DynamicsRun> OfData() =>
    [
        Run with { Replicate = Run.Replicate with { Dataset = "mnist" } }, Root(1), Replicate(1), Run with { Stream = "control" },
        Run with { TrainingSet = TrainingSet.RandY }, Run with { NoiseLevel = 0.3 }, Run with { Examples = 70 },
        Run with { Validation = 60 },
        Run with { Scaling = InputScaling.Standardised }, Run with { Downscaled = true },
    ];

    private static IEnumerable<DynamicsRun> OfTraining() =>
    [
        With(training => training with { Network = new MlpDesign { Hidden = 17 } }),
        With(training => training with { StopWhenFitted = true }),
        With(training => training with { ValidateAtEnd = true }),
        With(training => training with { Filters = 3 }),
        With(training => training with { CriticalSamples = null }),
        .. new[]
        {
            Sgd with { LearningRate = 0.2 }, Sgd with { BatchSize = 10 }, Sgd with { Epochs = 4 }, Sgd with { Momentum = 0.9 },
            Sgd with { HalvingEpochs = 15 },
        }.Select(sgd => With(training => training with { Sgd = sgd })),
    ];

    private static IEnumerable<DynamicsRun> OfSchedule() => new[]
    {
        Schedule with { Examples = 31 }, Schedule with { Epochs = [0, 1, 2] }, Schedule with { TrainingSetEpochs = [] },
        Schedule with { OtherRadii = [1, 41] }, Schedule with { BaselineRadii = [10] }, Schedule with { Updates = [1] },
        Schedule with { Lass = Schedule.Lass with { Radius = 11 } }, Schedule with { Lass = Schedule.Lass with { Step = 1 } },
        Schedule with { Lass = Schedule.Lass with { Noise = 1 } }, Schedule with { Lass = Schedule.Lass with { Iterations = 4 } },
        Schedule with { Lass = Schedule.Lass with { GradientAtStart = true } },
    }.Select(schedule => With(training => training with { CriticalSamples = schedule }));

    /// <summary>Every number among the settings, those included that are added later, and the search of the adversary.</summary>
    private static IEnumerable<DynamicsRun> OfRegularisation() => typeof(RegularisationSettings).GetProperties()
        .Where(property => property is { CanWrite: true } && property.PropertyType == typeof(double))
        .Select(property =>
        {
            var settings = new RegularisationSettings();
            property.SetValue(settings, 0.5);
            return settings;
        })
        .Append(new RegularisationSettings { Adversary = Schedule.Lass })
        .Select(regularisation => With(training => training with { Regularisation = regularisation }));

    /// <summary>So that a setting which is added later is not left out here.</summary>
    private static void ShouldAllVary<T>(IEnumerable<T> values, T original)
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            values.Should().Contain(value => !Equals(property.GetValue(value), property.GetValue(original)), $"{property.Name} may change");
    }
}
