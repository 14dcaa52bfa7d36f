using ClaimsSuite.Claims;
using ClaimsSuite.Runs;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// C08: a class's loss is most sensitive to the examples of that class, on real data and on random inputs (section 3.2,
/// figure 4).
/// </summary>
[Claim, Trait("Claim", "C08"), Trait("Section", "3.2")]
public sealed class C08_ClassSensitivityDiagonal(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
    {
        Id = "C08",
        Slug = "class-sensitivity-diagonal",
        Section = "3.2",
        Figure = "4",
        Statement = "Class-specific loss-sensitivity is highest for i = j.",
        Arms = [SensitivityProtocol.Matrix("real", TrainingSet.Real), SensitivityProtocol.Matrix("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivityProtocol.AtEnd("real", SensitivityMatrixRun.DiagonalRows, "real"),
            SensitivityProtocol.AtEnd("randX", SensitivityMatrixRun.DiagonalRows, "randX"),
            SensitivityProtocol.AtEnd("real", SensitivityMatrixRun.DiagonalRowsAtOnce, "real, last t alone"),
            SensitivityProtocol.AtEnd("real", SensitivityMatrixRun.DiagonalRatio, "real, diagonal over largest other"),
            SensitivityProtocol.AtEnd("randX", SensitivityMatrixRun.DiagonalRatio, "randX, diagonal over largest other"),
            SensitivityProtocol.Growth("real"),
            SensitivityProtocol.Growth("randX"),
        ],
        Effects =
        [
            new("real", "share of rows highest at i = j", sample => sample["real"], Criterion.Paired(delta: 0.9, @null: 0.1)),
            new("randX", "share of rows highest at i = j", sample => sample["randX"], Criterion.Paired(delta: 0.9, @null: 0.1)),
        ],
        Control = new(
            "examples dealt out to the columns at random",
            SensitivityProtocol.Matrix("real", TrainingSet.Real, shuffled: true),
            SensitivityProtocol.Matrix("randX", TrainingSet.RandX, shuffled: true)),
        Replicates = SensitivityProtocol.Replicates,
        Protocols = SensitivityProtocol.Protocols,
    };
}
