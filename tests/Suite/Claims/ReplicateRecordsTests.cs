using ClaimsSuite.Claims;
using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Suite.Runs.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims;

public sealed class ReplicateRecordsTests
{
    private static readonly ValueName<MadeUpRun> B = new("b");
    private static readonly ReplicateRecords Records = new(new Dictionary<string, RunRecord> { ["real"] = MadeUpRun.Of(4).Record() });

    [Fact]
    public void The_values_of_an_arm_are_found_by_the_arm_and_by_its_name()
    {
        var arm = new Arm<MadeUpRun>("real", context => new MadeUpRun { Replicate = context.Replicate });

        Records.Of(arm)[B][0].Should().Be(4);
        Records.Of<MadeUpRun>("real")[B][0].Should().Be(4);
        Sample.Of("first", arm, run => run[B][0]).Measure(Records).Should().Be(new Measured(4));
    }

    [Fact]
    public void Runs_of_another_kind_than_was_asked_for_are_refused()
    {
        var read = () => Records.Of<OtherRun>("real");

        read.Should().Throw<InvalidOperationException>().WithMessage("The runs of real are of kind made up, not OtherRun.");
    }

    private sealed record OtherRun : RunSpec
    {
        public override string Kind => "other";

        public override RunValues Execute(IRunData data, CancellationToken cancellation) => new RunValues<OtherRun>();
    }
}
