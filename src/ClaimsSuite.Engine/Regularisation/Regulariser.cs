using System.Numerics;
using System.Runtime.InteropServices;
using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace ClaimsSuite.Engine.Regularisation;

/// <summary>
/// A <see cref="RegularisationSettings"/> at work on a network. Each model draws its masks and its noise from streams of its own, one a
/// purpose, so that what one regulariser draws does not depend on which others are there.
/// </summary>
public sealed class Regulariser : IResumable
{
    private readonly RegularisationSettings _settings;
    private readonly double _greyLevel;
    private readonly SeededRandom[] _dropout, _inputDropout, _inputNoise, _hiddenNoise, _adversary;

    private SeededRandom[] AllStreams => [.. _dropout, .. _inputDropout, .. _inputNoise, .. _hiddenNoise, .. _adversary];

    private Regulariser(RegularisationSettings settings, double greyLevel, IReadOnlyList<SeedSequence> seeds)
    {
        Check(settings);
        (_settings, _greyLevel) = (settings, greyLevel);
        (_dropout, _inputDropout) = (Streams("dropout"), Streams("input dropout"));
        (_inputNoise, _hiddenNoise, _adversary) = (Streams("input noise"), Streams("hidden noise"), Streams("adversary"));

        SeededRandom[] Streams(string purpose) => [.. seeds.Select(seed => seed.For(purpose))];
    }

    /// <summary>What makes an ensemble's steps regularised; none for plain training.</summary>
    /// <param name="settings">Which regularisers, and how strong.</param>
    /// <param name="greyLevel">One grey level in units of the inputs.</param>
    /// <param name="seeds">[S] the seeds of each model.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting that no network can be trained with.</exception>
    public static Regulariser? For(RegularisationSettings? settings, double greyLevel, IReadOnlyList<SeedSequence> seeds) =>
        settings is null || settings == RegularisationSettings.None ? null : new Regulariser(settings, greyLevel, seeds);

    /// <summary>One regularised SGD step of every model on its minibatch.</summary>
    /// <param name="network">S models; changed in place.</param>
    /// <param name="inputs">[S, B, D]</param>
    /// <param name="targets">[S, B, K], one-hot.</param>
    /// <param name="sgd">Step size and momentum.</param>
    public void Step(INetwork network, Tensor inputs, Tensor targets, SgdStep sgd)
    {
        using var scope = NewDisposeScope();
        Tensor? weights = null;
        if (_settings.AdversarialWeight > 0)
        {
            weights = ExampleWeights((int)inputs.shape[1]);
            inputs = cat([inputs, CriticalPoints(network, inputs)], 1);
            targets = cat([targets, targets], 1);
        }
        var perturbation = new StepPerturbation
        {
            Hidden = [.. network.HiddenLayers.Select(values => OfLayer([network.Count, inputs.shape[1], values]))],
            ExampleWeights = weights,
            WeightDecay = _settings.WeightDecay,
        };
        network.TrainStep(Perturbed(inputs), targets, sgd, perturbation);
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer) => writer.Write(AllStreams);

    /// <inheritdoc/>
    public void Read(BinaryReader reader) => reader.Read(AllStreams);

    /// <param name="shape">[S, B, H]</param>
    private LayerPerturbation OfLayer(long[] shape) =>
        new(Noise(_hiddenNoise, _settings.HiddenNoise, shape), Mask(_dropout, _settings.Dropout, shape));

    /// <summary>[S, B, D] with noise added, then values dropped.</summary>
    private Tensor Perturbed(Tensor inputs)
    {
        if (Noise(_inputNoise, _settings.InputNoise, inputs.shape) is { } noise)
            inputs = inputs.add(noise, Scalars.One);
        return Mask(_inputDropout, _settings.InputDropout, inputs.shape) is { } mask ? inputs.mul(mask) : inputs;
    }

    /// <summary>
    /// [S, B, D] around each example a point that the network takes for another class; the example itself where none is found.
    /// </summary>
    private Tensor CriticalPoints(INetwork network, Tensor inputs)
    {
        var points = new Tensor[network.Count];
        for (var model = 0; model < points.Length; model++)
        {
            var seed = _adversary[model].NextUInt64();
            SeededRandom[] streams =
            [
                .. Enumerable.Range(0, (int)inputs.shape[1]).Select(example => new SeededRandom(seed + (ulong)example)),
            ];
            points[model] = Lass.Search(network, model, inputs[model], _settings.Adversary!, _greyLevel, streams).Points;
        }
        return stack(points);
    }

    /// <summary>
    /// [2 B, 1] 2 (1 - w) for each example and 2 w for each critical point: with a mean of 1, the losses' shares are 1 - w and w.
    /// </summary>
    private Tensor ExampleWeights(int size)
    {
        var weights = new float[2 * size];
        weights.AsSpan(0, size).Fill((float)(2 * (1 - _settings.AdversarialWeight)));
        weights.AsSpan(size).Fill((float)(2 * _settings.AdversarialWeight));
        return TensorMemory.Of(weights, weights.Length, 1);
    }

    /// <summary>[S, ...] normal values.</summary>
    internal static Tensor? Noise(SeededRandom[] streams, double deviation, long[] shape)
    {
        if (deviation <= 0)
            return null;
        return Draw(streams, shape, (stream, values) =>
        {
            stream.FillGaussian(values);
            TensorPrimitives.Multiply(values, (float)deviation, values);
        });
    }

    /// <summary>[S, ...] 0 with probability <paramref name="rate"/>, else 1 / (1 - rate), so that the mean stays 1.</summary>
    internal static Tensor? Mask(SeededRandom[] streams, double rate, long[] shape)
    {
        if (rate <= 0)
            return null;
        float dropBelow = (float)((2 * rate) - 1), kept = (float)(1 / (1 - rate));
        return Draw(streams, shape, (stream, values) =>
        {
            stream.FillUniform(values, 1);
            Split(values, dropBelow, kept);
        });
    }

    /// <summary>Sets values to 0 below a limit, else to <paramref name="kept"/>; without branches, for nobody can foresee them.</summary>
    private static void Split(Span<float> values, float limit, float kept)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        foreach (ref var vector in vectors)
            vector = Vector.ConditionalSelect(Vector.LessThan(vector, new(limit)), Vector<float>.Zero, new(kept));
        foreach (ref var value in values[(vectors.Length * Vector<float>.Count)..])
            value = value < limit ? 0 : kept;
    }

    /// <summary>[S, ...] each model's slice from its own stream.</summary>
    private static Tensor Draw(SeededRandom[] streams, long[] shape, Action<SeededRandom, Span<float>> fill)
    {
        var drawn = TensorMemory.Uninitialised(shape);
        var values = TensorMemory.Values(drawn);
        var length = values.Length / streams.Length;
        for (var model = 0; model < streams.Length; model++)
            fill(streams[model], values.Slice(model * length, length));
        return drawn;
    }

    private static void Check(RegularisationSettings settings)
    {
        Require(settings.Dropout is >= 0 and < 1 && settings.InputDropout is >= 0 and < 1, "A dropout rate lies in 0 ... 1, without 1.");
        Require(IsFinite(settings.InputNoise) && IsFinite(settings.HiddenNoise), "A standard deviation is finite and not negative.");
        Require(IsFinite(settings.WeightDecay), "A weight decay is finite and not negative.");
        Require(settings.AdversarialWeight is >= 0 and <= 1, "An adversarial weight lies in 0 ... 1.");
        Require(
            settings.AdversarialWeight == 0 || settings.Adversary is not null, "Adversarial training needs the settings of its search.");

        static bool IsFinite(double value) => value is >= 0 and < double.PositiveInfinity;

        void Require(bool holds, string rule)
        {
            if (!holds)
                throw new ArgumentOutOfRangeException(nameof(settings), settings, rule);
        }
    }
}
