using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

/// <summary>
/// One example, x = 1, label 0 of two; one unit a layer with weight 1 and bias 0, so both layers pass x &gt; 0 on; output
/// weights and biases 0. One update of rate r on that example.
/// <para>
/// Before it p = (1/2, 1/2) whatever x is, and dl/do = q (-1/2, 1/2), q = (1/2) / (c + 1/2). Weights below a layer of zeros
/// get no gradient. So after it W3 = r q/2 (x, -x), b3 = r q/2 (1, -1), and the network outputs the margin
/// m = o_0 - o_1 = r q (x h + 1), where x came from training and h = x comes from evaluation.
/// </para>
/// <para>
/// L = -log(c + s(m)), s the logistic function: dL/dm = -s (1 - s) / (c + s). dm/dh = r q x is the direct term,
/// dm/dx = r q h what came through the update: at x = 1 both r q, and m = 2 r q. With r q = log(3) / 2, s = 3/4.
/// </para>
/// </summary>
public sealed class OneUpdateByHandTests
{
    private static readonly double Log3 = Math.Log(3);

    [Fact]
    public void Cross_entropy_gives_half_directly_and_half_through_the_update()
    {
        // c = 0: q = 1, dL/dm = -1/4.
        var result = LossSensitivity.Measure(Problem(learningRate: Log3 / 2, lossOffset: 0));

        result.TrainingLoss.Single().Should().BeApproximately(Math.Log(4.0 / 3), 1e-15);
        result.DirectNorms.Of(InputNorm.L1, 0)[0].Should().BeApproximately(Log3 / 8, 1e-15);
        result.TotalNorms.Of(InputNorm.L1, 0)[0].Should().BeApproximately(Log3 / 4, 1e-15);
    }

    [Fact]
    public void The_loss_with_an_offset_weighs_the_update_and_the_evaluation()
    {
        // c = 1/2: q = 1/2, so r = log 3; dL/dm = -(3/16) / (5/4) = -3/20.
        var result = LossSensitivity.Measure(Problem(learningRate: Log3, lossOffset: 0.5));

        result.TrainingLoss.Single().Should().BeApproximately(-Math.Log(1.25), 1e-15);
        result.DirectNorms.Of(InputNorm.L1, 0)[0].Should().BeApproximately(0.15 * Log3 / 2, 1e-15);
        result.TotalNorms.Of(InputNorm.L1, 0)[0].Should().BeApproximately(0.15 * Log3, 1e-15);
    }

    [Fact]
    public void The_derivative_is_negative_because_a_larger_input_widens_the_margin() =>
        LossSensitivity.InputDerivative(Problem(Log3 / 2, 0), evaluation: 0)[0, 0].Should().BeApproximately(-Log3 / 4, 1e-15);

    [Fact]
    public void The_adjoint_grows_by_what_the_update_makes_of_the_margin()
    {
        // With W = W3[0] - W3[1], B = b3[0] - b3[1], h = w2 (w1 x + b1) + b2 and c = 0 (q = 1), the margin after the update is
        // m = W' h' + B', W' = W + 2 r (1 - s(W h + B)) h, B' = B + 2 r (1 - s(W h + B)), and each of w1, b1, w2, b2 gains r (1 - s) W.
        // After the update: dm/dW' = dm/dB' = 1, dm/d(w1, b1, w2, b2)' = r each.
        // Before it (W = B = 0, s = 1/2, s' = 1/4): dm/dB = 1 - r; dm/dW = 1 - r + 2 r^2, the last from the four gains;
        // dm/d(w1, b1, w2, b2) = 2 r each: r from W', r from h'. W and B count twice: their two outputs move oppositely.
        var r = Log3 / 2;
        var after = (4 * r * r) + 2 + 2;
        var before = (4 * 4 * r * r) + (2 * Math.Pow(1 - r + (2 * r * r), 2)) + (2 * Math.Pow(1 - r, 2));

        var growth = LossSensitivity.Measure(Problem(learningRate: r, lossOffset: 0)).AdjointGrowth.Single();

        growth.Should().BeApproximately(Math.Sqrt(before / after), 1e-14);
    }

    private static SensitivityProblem<double> Problem(double learningRate, double lossOffset) =>
        new(
            Inputs: new double[,] { { 1 } },
            Labels: [0],
            InitialWeights: new(new double[,] { { 1 } }, [0], new double[,] { { 1 } }, [0], new double[2, 1], [0, 0]),
            Schedule: [[0]],
            LearningRate: learningRate,
            EvaluationSteps: [1])
        {
            LossOffset = lossOffset,
        };
}
