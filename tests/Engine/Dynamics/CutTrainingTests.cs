using ClaimsSuite.Data;
using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Tests.Engine.Regularisation;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Dynamics;

/// <summary>Training that is cut off between any two steps, and taken up by networks that were made anew.</summary>
public sealed class CutTrainingTests
{
    private const int Steps = 4 * 5;
    private static readonly ImageShape Shape = new(1, 20, 20);
    private static readonly Examples Training = Drawn(seed: 5, count: 38), Validation = Drawn(seed: 6, count: 20);
    private static readonly bool[] Changed = [.. Enumerable.Range(0, Training.Count).Select(i => i % 3 == 0)];

    public static TheoryData<string, string> All => new()
    {
        { "arrays", "none" }, { "arrays", "all" }, { "arrays", "momentum" },
        { "tensors", "none" }, { "tensors", "all" }, { "tensors", "momentum" },
        { "convolution", "all" }, { "convolution", "momentum" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Training_that_is_cut_off_anywhere_goes_on_to_the_bits_of_training_that_is_not(string network, string way)
    {
        var settings = Settings(network, way);
        var whole = Measure(settings, null);

        foreach (var cutAt in new[] { 1, 2, 5, 6, 13, Steps })
        {
            var checkpoint = new CuttingCheckpoint { WritesLeft = cutAt };
            var cut = () => Measure(settings, checkpoint);
            cut.Should().Throw<OperationCanceledException>();

            checkpoint.WritesLeft = int.MaxValue;
            Measure(settings, checkpoint).Should().BeEquivalentTo(
                whole, options => options.WithStrictOrdering(), "nothing may tell that step {0} was the last of an attempt", cutAt);
            checkpoint.Written.Should().Be(Steps + 1, "the step before which the attempt wrote is the only one that is done twice");
        }
    }

    [Fact]
    public void The_state_of_other_training_is_refused()
    {
        var checkpoint = new CuttingCheckpoint { WritesLeft = 3 };
        var cut = () => Measure(Settings("arrays", "all"), checkpoint);
        cut.Should().Throw<OperationCanceledException>();
        checkpoint.WritesLeft = int.MaxValue;

        foreach (var (network, way) in new[] { ("arrays", "none"), ("tensors", "all"), ("convolution", "all") })
        {
            var resume = () => Measure(Settings(network, way), checkpoint);
            resume.Should().Throw<Exception>().Which.Should().Match(e => e is InvalidDataException || e is EndOfStreamException);
        }
    }

    private static DynamicsSettings Settings(string network, string way) => new()
    {
        Network = network switch
        {
            "arrays" => new MlpDesign { Hidden = 12 },
            "tensors" => new MlpDesign { Hidden = 650 },
            _ => new SmallAlexNetDesign { Filters = 4, Dense1 = 12, Dense2 = 8 },
        },
        Sgd = new SgdSettings
        {
            LearningRate = 0.05,
            BatchSize = 8,
            Epochs = 4,
            Momentum = way == "momentum" ? 0.9 : 0,
            HalvingEpochs = 2,
        },
        Regularisation = way != "all" ? RegularisationSettings.None : EveryRegulariser.Settings,
        Filters = 2,
        CriticalSamples = new CriticalSampleSchedule
        {
            Lass = LassSettings.WithRadius(60, iterations: 2),
            Examples = 10,
            Epochs = [0, 1, 3],
            TrainingSetEpochs = [0, 4],
            Updates = [1, 2, 4],
        },
    };

    private static IReadOnlyList<TrainingDynamics> Measure(DynamicsSettings settings, ITrainingCheckpoint? checkpoint) =>
        TrainingDynamics.Measure(
            Training, Validation, settings, [.. Enumerable.Range(0, 2).Select(new SeedSequence(1).Model)], Changed, checkpoint);

    private static Examples Drawn(ulong seed, int count)
    {
        var inputs = new float[count * Shape.Length];
        new SeededRandom(seed).FillGaussian(inputs);
        return new Examples(inputs, [.. Enumerable.Range(0, count).Select(i => i % 3)], Shape, 3);
    }

    /// <summary>Writes before every step, and cuts training off after so many of them.</summary>
    private sealed class CuttingCheckpoint : ITrainingCheckpoint
    {
        private byte[]? _state;

        public int WritesLeft { get; set; }

        public int Written { get; private set; }

        public bool IsDue => true;

        public byte[]? Read() => _state;

        public void Write(ReadOnlySpan<byte> state)
        {
            _state = state.ToArray();
            Written++;
            if (--WritesLeft == 0)
                throw new OperationCanceledException();
        }
    }
}
