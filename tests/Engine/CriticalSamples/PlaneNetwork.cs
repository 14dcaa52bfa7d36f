using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.CriticalSamples;

/// <summary>
/// A network of two inputs, small enough to look at every point of a box, with decision boundaries through the unit square. Its
/// logits are computed here once more, in double precision and by no code of the engine's.
/// </summary>
internal sealed class PlaneNetwork : IDisposable
{
    private readonly double[][] _parameters;

    private PlaneNetwork(MlpShape shape, double[][] parameters)
    {
        _parameters = [.. parameters.Select(values => Array.ConvertAll(values, value => (double)(float)value))];
        Ensemble = new MlpEnsemble(shape, [new SeededRandom(0)]);
        using var noGradient = no_grad();
        foreach (var (live, values) in Ensemble.Parameters.Zip(_parameters))
        {
            using var wanted = tensor(Array.ConvertAll(values, value => (float)value), live.shape);
            live.copy_(wanted);
        }
    }

    /// <summary>One model.</summary>
    public MlpEnsemble Ensemble { get; }

    /// <summary>Three classes and 16 + 16 units, all of whose kinks pass through the unit square.</summary>
    public static PlaneNetwork Random(ulong seed)
    {
        const int hidden = 16, classes = 3;
        var random = new SeededRandom(seed);
        double[] Normal(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextGaussian())];
        double[][] parameters =
        [
            Normal(2 * hidden), new double[hidden],
            Normal(hidden * hidden), new double[hidden],
            Normal(hidden * classes), new double[classes],
        ];
        double[][] AtAnyPoint() => Layers(parameters, random.NextDouble(), random.NextDouble());
        // Each hidden unit is 0 at a point of its own, and all logits are at one point.
        for (var layer = 0; layer < 2; layer++)
            for (var unit = 0; unit < hidden; unit++)
                parameters[(2 * layer) + 1][unit] = -AtAnyPoint()[layer][unit];
        parameters[5] = Array.ConvertAll(AtAnyPoint()[2], logit => -logit);
        return new PlaneNetwork(new MlpShape(2, hidden, classes), parameters);
    }

    /// <summary>
    /// Two classes, with the line a x + b y = c between them and nothing else: the second class is where a x + b y is larger.
    /// </summary>
    /// <param name="a">Of the line.</param>
    /// <param name="b">Of the line.</param>
    /// <param name="c">Of the line.</param>
    /// <param name="steepness">By how much the second logit grows with a x + b y.</param>
    public static PlaneNetwork Straight(double a, double b, double c, double steepness = 1) =>
        // The first layer moves the square to where the ReLU does nothing.
        new(
            new MlpShape(2, 2, 2),
            [[1, 0, 0, 1], [2, 2], [1, 0, 0, 1], [0, 0], [0, steepness * a, 0, steepness * b], [0, -steepness * (c + (2 * (a + b)))]]);

    /// <summary>[K]</summary>
    public double[] Logits(double x, double y) => Layers(_parameters, x, y)[2];

    /// <summary>The class of the largest logit.</summary>
    public int Predict(double x, double y)
    {
        var logits = Logits(x, y);
        return Array.IndexOf(logits, logits.Max());
    }

    /// <summary>
    /// By how much the logit of <paramref name="label"/> exceeds the largest of the others; negative where another class is predicted.
    /// </summary>
    public double Margin(double x, double y, int label)
    {
        var logits = Logits(x, y);
        return logits[label] - logits.Where((_, other) => other != label).Max();
    }

    public void Dispose() => Ensemble.Dispose();

    /// <summary>[3] what each layer gives, before the ReLU.</summary>
    private static double[][] Layers(double[][] parameters, double x, double y)
    {
        var first = Layer([x, y], parameters[0], parameters[1]);
        var second = Layer(Rectified(first), parameters[2], parameters[3]);
        return [first, second, Layer(Rectified(second), parameters[4], parameters[5])];
    }

    private static double[] Rectified(double[] values) => Array.ConvertAll(values, value => Math.Max(0, value));

    private static double[] Layer(double[] x, double[] weights, double[] biases)
    {
        var y = (double[])biases.Clone();
        for (var i = 0; i < x.Length; i++)
            for (var o = 0; o < y.Length; o++)
                y[o] += x[i] * weights[(i * y.Length) + o];
        return y;
    }
}
