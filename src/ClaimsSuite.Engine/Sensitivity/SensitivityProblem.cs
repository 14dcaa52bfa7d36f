using System.Numerics;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// One training run whose loss-sensitivity is wanted: a multilayer perceptron (two hidden ReLU layers, softmax) under
/// plain stochastic gradient descent, everything random given (section 3.2).
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="Inputs">Training examples, [N, D].</param>
/// <param name="Labels">Their classes, [N], in 0 ... C - 1.</param>
/// <param name="InitialWeights">The weights before the first update; they give the widths H1, H2 and the number of classes C.</param>
/// <param name="Schedule">The examples of each update's minibatch, in any order, with or without repetition; sizes may differ.</param>
/// <param name="LearningRate">Step length of an update along the mean gradient of its minibatch; the paper's sec. 2 has 0.01.</param>
/// <param name="EvaluationSteps">The times t at which L_t is evaluated, in updates done, ascending; 0 is before training.</param>
public sealed record SensitivityProblem<T>(
    T[,] Inputs, int[] Labels, MlpWeights<T> InitialWeights, int[][] Schedule, T LearningRate, int[] EvaluationSteps)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Which losses the sensitivity is taken of.</summary>
    public LossParts Parts { get; init; } = LossParts.Total;

    /// <summary>
    /// c in the loss -log(c + p_y), in training and evaluation alike: 0 is cross-entropy, the paper's text; 0.1 is in
    /// the authors' released scripts.
    /// </summary>
    public T LossOffset { get; init; } = T.Zero;

    /// <summary>N, training examples.</summary>
    public int Examples => Inputs.GetLength(0);

    /// <summary>C, classes.</summary>
    public int Classes => InitialWeights.W3.GetLength(0);

    /// <summary>How many losses are differentiated at each evaluation time: 1, or C.</summary>
    public int PartCount => Parts == LossParts.Total ? 1 : Classes;

    /// <summary>
    /// Memory that the weights of every step take without checkpoints: (t_last + 1) times the padded parameters, in
    /// bytes.
    /// </summary>
    public long TrajectoryBytes => (EvaluationSteps.LastOrDefault() + 1) * Shape.ParameterBytes<T>();

    internal NetworkShape Shape => NetworkShape.Of(InitialWeights);

    /// <summary>The same run in another precision.</summary>
    public SensitivityProblem<TOther> ConvertTo<TOther>()
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther> =>
        new(
            Precision.Convert<T, TOther>(Inputs),
            Labels,
            InitialWeights.ConvertTo<TOther>(),
            Schedule,
            TOther.CreateTruncating(LearningRate),
            EvaluationSteps)
        {
            Parts = Parts,
            LossOffset = TOther.CreateTruncating(LossOffset),
        };
}
