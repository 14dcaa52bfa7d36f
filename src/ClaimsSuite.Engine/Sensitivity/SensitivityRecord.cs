using System.Numerics;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>What the sweeps measure, put down in place: no value depends on the order in which adjoints come.</summary>
internal sealed class SensitivityRecord(int evaluations, int parts, int examples)
{
    private readonly double[,] _loss = new double[evaluations, parts];
    private readonly int[,] _correct = new int[evaluations, parts];
    private readonly double[,] _growth = new double[evaluations, parts];

    public InputNorms TotalNorms { get; } = new(evaluations, parts, examples);

    public InputNorms DirectNorms { get; } = new(evaluations, parts, examples);

    /// <summary>L_t, [evaluations].</summary>
    public double[] Loss() => EachEvaluation(e => Row(_loss, e).Sum() / examples);

    /// <summary>Share of the examples with their largest output at their label, [evaluations].</summary>
    public double[] Accuracy() => EachEvaluation(e => (double)Row(_correct, e).Sum() / examples);

    /// <summary>The largest adjoint growth of the parts, [evaluations].</summary>
    public double[] Growth() => EachEvaluation(e => Row(_growth, e).Aggregate(Math.Max));

    /// <summary>Adds the outcome of a batch of evaluated examples.</summary>
    public void Evaluate(int evaluation, int part, double loss, int correct)
    {
        _loss[evaluation, part] += loss;
        _correct[evaluation, part] += correct;
    }

    /// <summary>Puts down the direct term's norms, all there is in a fresh adjoint.</summary>
    public void Direct<T>(Adjoint<T> adjoint, ReadOnlySpan<int> ofExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var example in ofExamples)
            DirectNorms.Record(adjoint.Evaluation, adjoint.Part, example, adjoint.Input(example));
    }

    /// <summary>Puts down the total derivative's norms and the adjoint's growth.</summary>
    public void Finish<T>(Adjoint<T> adjoint)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var example = 0; example < examples; example++)
            TotalNorms.Record(adjoint.Evaluation, adjoint.Part, example, adjoint.Input(example));
        _growth[adjoint.Evaluation, adjoint.Part] = adjoint.Growth;
    }

    private static IEnumerable<TValue> Row<TValue>(TValue[,] values, int row) =>
        Enumerable.Range(0, values.GetLength(1)).Select(column => values[row, column]);

    private double[] EachEvaluation(Func<int, double> value) => [.. Enumerable.Range(0, evaluations).Select(value)];
}
