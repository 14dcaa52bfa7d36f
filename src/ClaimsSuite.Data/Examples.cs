namespace ClaimsSuite.Data;

/// <summary>Labelled inputs of a network. Not to be changed after construction; transformations return new ones.</summary>
public sealed class Examples
{
    /// <summary>Wraps the arrays (no copy).</summary>
    /// <param name="inputs">[N, D], row-major.</param>
    /// <param name="labels">[N], each in 0 ... <paramref name="classes"/> - 1.</param>
    /// <param name="shape">[C, H, W] of one input; D is its length.</param>
    /// <param name="classes">K, the number of classes.</param>
    /// <param name="greyLevel">One grey level (of 0 ... 255) in units of the inputs; see <see cref="GreyLevel"/>.</param>
    /// <exception cref="ArgumentException">The lengths disagree, or a label is out of range.</exception>
    public Examples(float[] inputs, int[] labels, ImageShape shape, int classes, double greyLevel = 1.0 / 255)
    {
        if (inputs.LongLength != (long)labels.Length * shape.Length)
            throw new ArgumentException($"{labels.Length} labels of {shape} inputs do not fit {inputs.Length} numbers.", nameof(inputs));
        if (labels.Any(label => label < 0 || label >= classes))
            throw new ArgumentException($"Labels must lie in 0 ... {classes - 1}.", nameof(labels));
        (Inputs, Labels, Shape, Classes, GreyLevel) = (inputs, labels, shape, classes, greyLevel);
    }

    /// <summary>[N, D], row-major; D = C * H * W, channels first.</summary>
    public float[] Inputs { get; }

    /// <summary>[N], each in 0 ... <see cref="Classes"/> - 1.</summary>
    public int[] Labels { get; }

    /// <summary>[C, H, W] of one input.</summary>
    public ImageShape Shape { get; }

    /// <summary>K, the number of classes.</summary>
    public int Classes { get; }

    /// <summary>One grey level (of 0 ... 255) in units of the inputs: a radius of r grey levels is r * GreyLevel here.</summary>
    public double GreyLevel { get; }

    /// <summary>N.</summary>
    public int Count => Labels.Length;

    /// <summary>D.</summary>
    public int Dimension => Shape.Length;

    /// <summary>The images of <paramref name="set"/> at <paramref name="indices"/>, in that order, as inputs.</summary>
    public static Examples From(ImageSet set, ReadOnlySpan<int> indices, InputScaling scaling)
    {
        var (mean, deviation) = scaling == InputScaling.Standardised ? set.Statistics : new PixelStatistics(0, 1);
        var level = new float[256];
        for (var grey = 0; grey < 256; grey++)
            level[grey] = (float)(((grey / 255.0) - mean) / deviation);

        var inputs = new float[indices.Length * set.Shape.Length];
        var labels = new int[indices.Length];
        var next = 0;
        for (var i = 0; i < indices.Length; i++)
        {
            labels[i] = set.Labels[indices[i]];
            foreach (var pixel in set.Image(indices[i]))
                inputs[next++] = level[pixel];
        }

        return new Examples(inputs, labels, set.Shape, set.Classes, 1 / (255 * deviation));
    }

    /// <summary>All images of <paramref name="set"/>, in its order, as inputs.</summary>
    public static Examples From(ImageSet set, InputScaling scaling) => From(set, [.. Enumerable.Range(0, set.Count)], scaling);

    /// <summary>One input, [D].</summary>
    public ReadOnlySpan<float> Input(int index) => Inputs.AsSpan(index * Dimension, Dimension);

    /// <summary>The same inputs with other labels, [N] in 0 ... <paramref name="classes"/> - 1.</summary>
    public Examples WithLabels(int[] labels, int classes) => new(Inputs, labels, Shape, classes, GreyLevel);

    /// <summary>The same labels with other inputs, [N, D].</summary>
    public Examples WithInputs(float[] inputs) => new(inputs, Labels, Shape, Classes, GreyLevel);

    /// <summary>The same inputs, each a class of its own: label i for example i (paper sec. 3.2, Fig. 3 right).</summary>
    public Examples WithUniqueClasses() => WithLabels([.. Enumerable.Range(0, Count)], Count);

    /// <summary>The examples at <paramref name="indices"/>, in that order.</summary>
    public Examples Take(ReadOnlySpan<int> indices)
    {
        var inputs = new float[indices.Length * Dimension];
        var labels = new int[indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            Input(indices[i]).CopyTo(inputs.AsSpan(i * Dimension));
            labels[i] = Labels[indices[i]];
        }

        return new Examples(inputs, labels, Shape, Classes, GreyLevel);
    }
}
