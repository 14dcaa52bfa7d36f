using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Networks.Convolution;

public sealed class NetworkSnapshotTests
{
    private static readonly SmallAlexNetShape Shape = Networks.Wide;

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_others()
    {
        var (one, same, other) = (Networks.Create(Shape), Networks.Create(Shape), Networks.Create(Shape, seed: 2));
        foreach (var network in new[] { one, same, other })
            Train(network, 2);

        AllBits(same).Should().Equal(AllBits(one));
        AllBits(other).Should().NotEqual(AllBits(one));
    }

    [Fact]
    public void Restored_from_a_file_it_goes_on_to_the_same_bits()
    {
        var (network, other) = (Networks.Create(Shape), Networks.Create(Shape, seed: 2));
        Train(network, 2);
        using var file = new MemoryStream();
        network.Snapshot().Write(file);
        Train(network, 2);

        file.Position = 0;
        Train(other, 1); // So that it holds something that must be overwritten.
        other.Restore(NetworkSnapshot.Read(file));
        var inputs = Networks.Normal(2 * Shape.Image.Length, 9);
        var before = other.Logits(inputs);
        Train(other, 2);

        AllBits(other).Should().Equal(AllBits(network));
        other.Logits(inputs).Should().Equal(network.Logits(inputs)).And.NotEqual(before);
    }

    [Fact]
    public void A_snapshot_is_a_copy()
    {
        var network = Networks.Create(Shape);
        var snapshot = network.Snapshot();
        var parameters = (float[])snapshot.Parameters.Clone();
        Train(network, 1);

        snapshot.Parameters.Should().Equal(parameters);
    }

    [Fact]
    public void A_file_that_is_no_snapshot_or_ends_too_early_is_refused()
    {
        using var file = new MemoryStream();
        Networks.Create(Networks.Tiny).Snapshot().Write(file);
        var bytes = file.ToArray();

        Reading(bytes[..^1]).Should().Throw<EndOfStreamException>();
        Reading([0, .. bytes[1..]]).Should().Throw<InvalidDataException>();
        Reading([.. bytes[..4], 255, 255, 255, 255, .. bytes[8..]]).Should().Throw<InvalidDataException>();

        static Action Reading(byte[] bytes) => () => NetworkSnapshot.Read(new MemoryStream(bytes));
    }

    [Fact]
    public void The_snapshot_of_another_shape_and_minibatches_of_wrong_lengths_are_refused()
    {
        var network = Networks.Create(Networks.Tiny);
        var (image, classes) = (Networks.Tiny.Image.Length, Networks.Tiny.Classes);

        Refused(() => network.Restore(Networks.Create(Shape).Snapshot()));
        Refused(() => network.Step(new float[image], new float[classes], new(0.1, 0.9)));
        Refused(() => network.Step(new float[2 * image], new float[classes], new(0.1, 0.9)));
        Refused(() => network.Step(new float[(2 * image) + 1], new float[2 * classes], new(0.1, 0.9)));
        Refused(() => network.Step(
            new float[2 * image], new float[2 * classes], new(0.1, 0.9), new ArrayPerturbation { ExampleWeights = [1] }));
        Refused(() => network.Step(
            new float[2 * image], new float[2 * classes], new(0.1, 0.9), new ArrayPerturbation { Hidden = [new([1], null)] }));
        Refused(() => network.Logits([]));
        Refused(() => network.InputGradient(network.Forward(new float[image]), new float[classes + 1], new float[image]));

        static void Refused(Action action) => action.Should().Throw<ArgumentException>();
    }

    private static void Train(SmallAlexNet network, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var data = Networks.Batch(Shape, 5 + step, seed: (ulong)(20 + step));
            network.Step(data.Inputs, data.Targets, new(0.01, 0.9), Networks.Perturbation(Shape, 5 + step));
        }
    }

    private static uint[] AllBits(SmallAlexNet network)
    {
        var snapshot = network.Snapshot();
        return [.. snapshot.Parameters.Concat(snapshot.Velocities).Concat(snapshot.RunningMoments).Select(BitConverter.SingleToUInt32Bits)];
    }
}
