using ClaimsSuite.Arpit2017;
using ClaimsSuite.Claims;
using ClaimsSuite.Reporting;
using Xunit;

namespace ClaimsSuite.Tests.Snapshots;

/// <summary>
/// The verdict table of the fast tier. The tests of the claims hold every effect of a run to the verdict that its definition expects;
/// this one holds the definitions to the approved file. So it need not train, and both together say that a run gives the file.
/// <c>claims run --dataset strokes --against FILE</c> compares a run with it directly.
/// </summary>
public sealed class VerdictSnapshotTests
{
    [Fact]
    public void Claims_expect_the_verdicts_that_were_approved() => Snapshot.Verify(
        "Verdicts.strokes", VerdictSheet.Expected(Arpit2017Paper.Instance, Tier.Fast, "strokes"), VerdictSheet.Differences);
}
