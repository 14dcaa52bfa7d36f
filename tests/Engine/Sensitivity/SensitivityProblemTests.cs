using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity;

public sealed class SensitivityProblemTests
{
    private static readonly SensitivityProblem<double> Sound = Problems.Tiny();

    private static readonly Dictionary<string, SensitivityProblem<double>> Faulty = new()
    {
        ["Inputs: expected at least one example, found none."] =
            Sound with { Inputs = new double[0, 5], Labels = [] },
        ["InitialWeights.W1: expected [4, 6], found [4, 5]."] =
            Sound with { Inputs = new double[12, 6] },
        ["InitialWeights.W2: expected [3, 4], found [3, 5]."] =
            Sound with { InitialWeights = Sound.InitialWeights with { W2 = new double[3, 5] } },
        ["InitialWeights.B3: expected [3], found [1]."] =
            Sound with { InitialWeights = Sound.InitialWeights with { B3 = [1] } },
        ["InitialWeights: expected no empty layer, found *"] =
            Sound with { InitialWeights = Sound.InitialWeights with { W3 = new double[0, 3], B3 = [] } },
        ["Labels: expected 12, one for each example, found 2."] =
            Sound with { Labels = [0, 1] },
        ["Labels[3]: expected a class in 0 ... 2, found 3."] =
            Sound with { Labels = [0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0] },
        ["Schedule[1]: expected at least one example, found none."] =
            Sound with { Schedule = [[0], []], EvaluationSteps = [2] },
        ["Schedule[1]: expected examples in 0 ... 11, found 12."] =
            Sound with { Schedule = [[0], [12]], EvaluationSteps = [2] },
        ["EvaluationSteps: expected at least one, found none."] =
            Sound with { EvaluationSteps = [] },
        ["EvaluationSteps[0]: expected 0 or more updates, found -1."] =
            Sound with { EvaluationSteps = [-1, 2] },
        ["EvaluationSteps[1]: expected more than 4 (ascending order), found 4."] =
            Sound with { EvaluationSteps = [4, 4] },
        ["EvaluationSteps: expected at most 12, the steps of the schedule, found 13."] =
            Sound with { EvaluationSteps = [13] },
        ["LearningRate: expected a finite number, found NaN."] =
            Sound with { LearningRate = double.NaN },
        ["LossOffset: expected 0 or a positive number, found -0.1."] =
            Sound with { LossOffset = -0.1 },
        ["Parts: expected Total or PerClass, found 7."] =
            Sound with { Parts = (LossParts)7 },
    };

    public static TheoryData<string> Messages() => [.. Faulty.Keys];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_problem_that_contradicts_itself_is_refused_in_one_line(string message)
    {
        var act = () => LossSensitivity.Measure(Faulty[message]);

        act.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void A_derivative_of_an_evaluation_or_part_that_is_not_there_is_refused()
    {
        var noEvaluation = () => LossSensitivity.InputDerivative(Sound, evaluation: 4);
        var noPart = () => LossSensitivity.InputDerivative(Sound, evaluation: 0, part: 1);

        noEvaluation.Should().Throw<ArgumentOutOfRangeException>();
        noPart.Should().Throw<ArgumentOutOfRangeException>();
    }
}
