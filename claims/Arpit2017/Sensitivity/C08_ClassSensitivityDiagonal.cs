using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;

namespace ClaimsSuite.Arpit2017.Sensitivity;

/// <summary>
/// C08: a class's loss is most sensitive to the examples of that class, on real data and on random inputs (section 3.2,
/// figure 4).
/// </summary>
public static class C08_ClassSensitivityDiagonal
{
    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C08",
        Slug = "class-sensitivity-diagonal",
        Section = "3.2",
        Figure = "4",
        Statement = "Class-specific loss-sensitivity is highest for i = j.",
        Arms = [SensitivityProtocol.Matrix("real", TrainingSet.Real), SensitivityProtocol.Matrix("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivitySamples<SensitivityMatrixRun>.AtEnd("real", SensitivityMatrixRun.DiagonalRows, "real"),
            SensitivitySamples<SensitivityMatrixRun>.AtEnd("randX", SensitivityMatrixRun.DiagonalRows, "randX"),
            SensitivitySamples<SensitivityMatrixRun>.AtEnd("real", SensitivityMatrixRun.DiagonalRowsAtOnce, "real, last t alone"),
            SensitivitySamples<SensitivityMatrixRun>.AtEnd("real", SensitivityMatrixRun.DiagonalRatio, "real, diagonal over largest other"),
            SensitivitySamples<SensitivityMatrixRun>.AtEnd(
                "randX", SensitivityMatrixRun.DiagonalRatio, "randX, diagonal over largest other"),
            SensitivitySamples<SensitivityMatrixRun>.Growth("real"),
            SensitivitySamples<SensitivityMatrixRun>.Growth("randX"),
            SensitivitySamples<SensitivityMatrixRun>.Accuracy("real"), SensitivitySamples<SensitivityMatrixRun>.Accuracy("randX"),
        ],
        Effects =
        [
            Diagonal("real"), Diagonal("randX"),
        ],
        Preconditions = SensitivityProtocol.Learned(least: 0.3),
        Control = new(
            "examples dealt out to the columns at random",
            SensitivityProtocol.Matrix("real", TrainingSet.Real, shuffled: true),
            SensitivityProtocol.Matrix("randX", TrainingSet.RandX, shuffled: true)),
        Replicates = SensitivityProtocol.Replicates,
        Registered = Registered.WithFullPerceptron,
        Protocols = SensitivityProtocol.Protocols,
    };

    /// <summary>A tenth of the rows has its largest value on the diagonal by chance.</summary>
    private static Effect Diagonal(string arm) => new(
        arm, "share of rows highest at i = j", sample => sample[arm], Criterion.Paired(delta: 0.9, @null: 0.1))
    {
        Least = 0,
        Most = 1,
    };
}
