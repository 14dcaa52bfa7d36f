using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Suite.Runs.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs;

public sealed class RunValuesTests
{
    private static readonly ValueName<MadeUpRun> Loss = new("loss"), Accuracy = new("accuracy"), Epochs = new("epochs");

    [Fact]
    public void A_value_is_found_by_its_typed_name_and_by_its_raw_one()
    {
        var values = new RunValues<MadeUpRun> { [Loss] = [2, 1], [Accuracy] = [0.5] };

        values[Loss].Should().Equal(2, 1);
        values.ByName.Keys.Should().Equal("loss", "accuracy");
        values.ByName["accuracy"].Should().Equal(0.5);
    }

    [Fact]
    public void A_name_that_is_missing_is_answered_with_those_that_there_are()
    {
        var values = new RunValues<MadeUpRun> { [Loss] = [2, 1], [Accuracy] = [0.5] };

        var read = () => values[Epochs];

        read.Should().Throw<KeyNotFoundException>().WithMessage("A MadeUpRun without epochs: it has loss, accuracy.");
    }

    [Fact]
    public void Values_that_come_from_a_store_are_read_as_those_of_their_run()
    {
        RunValues stored = new(new Dictionary<string, double[]> { ["loss"] = [2, 1] });

        stored.As<MadeUpRun>()[Loss].Should().Equal(2, 1);
    }

    [Fact]
    public void Values_of_a_run_are_themselves_when_read_as_such()
    {
        RunValues values = new RunValues<MadeUpRun> { [Loss] = [2, 1] };

        values.As<MadeUpRun>().Should().BeSameAs(values);
    }
}
