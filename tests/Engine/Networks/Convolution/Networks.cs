using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Tests.Engine.Networks.Convolution;

/// <summary>Small networks, and data for them.</summary>
internal static class Networks
{
    /// <summary>Sides of 14 leave a map of 10 x 10, a line and a column of which no window of stride 3 reaches.</summary>
    public static SmallAlexNetShape Tiny { get; } = new(new ImageShape(3, 14, 13), Filters: 3, Classes: 4) { Dense1 = 5, Dense2 = 6 };

    /// <summary>Windows overlap.</summary>
    public static SmallAlexNetShape Overlapping { get; } = Tiny with { PoolStride = 2, Image = new ImageShape(1, 13, 14) };

    /// <summary>More filters and units than a register or two hold.</summary>
    public static SmallAlexNetShape Wide { get; } = new(new ImageShape(3, 16, 22), Filters: 35, Classes: 18) { Dense1 = 21, Dense2 = 33 };

    public static SmallAlexNet Create(SmallAlexNetShape shape, ulong seed = 1) => new(shape, new SeededRandom(seed));

    /// <summary>A network whose gains, offsets and running moments are no longer those of the start.</summary>
    public static SmallAlexNet Trained(SmallAlexNetShape shape)
    {
        var network = Create(shape);
        var data = Batch(shape, 6, seed: 77);
        for (var step = 0; step < 5; step++)
            network.Step(data.Inputs, data.Targets, new(0.05));
        return network;
    }

    public static (float[] Inputs, float[] Targets, int[] Labels) Batch(SmallAlexNetShape shape, int count, ulong seed = 2)
    {
        int[] labels = [.. Enumerable.Range(0, count).Select(n => n * 7 % shape.Classes)];
        var targets = new float[count * shape.Classes];
        for (var n = 0; n < count; n++)
            targets[(n * shape.Classes) + labels[n]] = 1;
        return (Normal(count * shape.Image.Length, seed), targets, labels);
    }

    /// <summary>All of what a step can be told.</summary>
    public static ArrayPerturbation Perturbation(SmallAlexNetShape shape, int count) => new()
    {
        Hidden =
        [
            Hidden(count * shape.Map1Units, 11), Hidden(count * shape.Map2Units, 12),
            Hidden(count * shape.Dense1, 13), Hidden(count * shape.Dense2, 14),
        ],
        ExampleWeights = [.. Enumerable.Range(0, count).Select(n => 0.5f + (n / (count - 1f)))],
    };

    public static float[] Normal(int count, ulong seed)
    {
        var values = new float[count];
        new SeededRandom(seed).FillGaussian(values);
        return values;
    }

    public static double[] Doubles(float[] values) => Array.ConvertAll(values, value => (double)value);

    public static double[][] Rows(float[] values, int length) => [.. Doubles(values).Chunk(length)];

    private static HiddenPerturbation Hidden(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        return new HiddenPerturbation(
            Normal(count, seed + 100), [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() < 0.3 ? 0 : 1 / 0.7f)]);
    }
}
