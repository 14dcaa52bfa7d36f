using System.Text;
using ClaimsSuite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs;

public sealed class CanonicalJsonTests
{
    private static readonly Replicate First = new("strokes", 1000, 0);

    [Fact]
    public void What_is_required_stands_and_what_is_as_usual_does_not() =>
        Text(new Before { Replicate = First, Examples = 0 }).Should().Be(
            """{"kind":"test","examples":0,"replicate":{"dataset":"strokes","root":1000,"number":0}}""");

    [Fact]
    public void Every_setting_that_is_not_as_usual_stands() =>
        Text(new Before { Replicate = First, Examples = 5, Level = 0.5, Epochs = [1], Stream = "control" }).Should().Be(
            """{"kind":"test","examples":5,"level":0.5,"epochs":[1],"replicate":"""
            + """{"dataset":"strokes","root":1000,"number":0},"stream":"control"}""");

    [Fact]
    public void Nested_settings_leave_out_what_is_as_usual_too()
    {
        var spec = new Before { Replicate = First, Examples = 5 };

        Text(spec with { Training = new() { Rate = 0, Models = 7 } }).Should().Contain(""" "training":{"rate":0,"models":7} """.Trim());
        Text(spec with { Training = new() { Rate = 0.1 } }).Should().Contain(""" "training":{"rate":0.1} """.Trim());
        (spec with { Training = new() { Rate = 0, Radii = [3] } }).Key
            .Should().Be(spec.Key, "they are as usual by what they hold, lists and all");
    }

    [Fact]
    public void A_setting_that_is_added_with_its_usual_value_leaves_keys_as_they_were()
    {
        var before = new Before { Replicate = First, Examples = 5, Level = 0.5, Training = new() { Rate = 0.1 } };
        var after = new After { Replicate = First, Examples = 5, Level = 0.5, Training = new() { Rate = 0.1 } };

        Text(after).Should().Be(Text(before));
        after.Key.Should().Be(before.Key);
    }

    [Fact]
    public void A_setting_that_was_added_changes_the_key_where_it_is_used()
    {
        var after = new After { Replicate = First, Examples = 5 };

        new[]
        {
            after, after with { Limit = 3 }, after with { Noise = Noise.Uniform }, after with { Radii = [1, 2] }, after with { Radii = [] },
            after with { Search = new() { Steps = 1 } }, after with { Training = after.Training with { Momentum = 0.9 } },
            after with { Extra = new() { Levels = [1] } },
        }.Select(spec => spec.Key).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Lists_are_as_usual_by_what_they_hold()
    {
        var usual = new Before { Replicate = First, Examples = 5 };

        (usual with { Epochs = new List<int> { 1, 2 } }).Key.Should().Be(usual.Key);
        Text(usual with { Epochs = [2, 1] }).Should().Contain("\"epochs\":[2,1]");
        Text(usual with { Epochs = [] }).Should().Contain("\"epochs\":[]");
        Text(usual with { Epochs = [1, 2, 2] }).Should().Contain("\"epochs\":[1,2,2]");
    }

    [Fact]
    public void A_replicate_stands_whole_even_where_its_values_are_those_of_nothing() =>
        Text(new Before { Replicate = new Replicate("", 0, 0), Examples = 5 }).Should().Contain(
            """ "replicate":{"dataset":"","root":0,"number":0} """.Trim());

    [Fact]
    public void Enumerations_go_by_name_and_numbers_keep_their_bits()
    {
        Text(new After { Replicate = First, Examples = 5, Noise = Noise.Uniform }).Should().Contain("\"noise\":\"uniform\"");
        Text(new Before { Replicate = First, Examples = 5, Level = 0.1 + 0.2 }).Should().Contain("\"level\":0.30000000000000004");
        Text(new Before { Replicate = First, Examples = 5, Level = double.PositiveInfinity }).Should().Contain("\"level\":\"Infinity\"");
    }

    private static string Text(RunSpec spec) => Encoding.UTF8.GetString(CanonicalJson.Write(spec));

    private enum Noise
    {
        None,
        Uniform,
    }

    private sealed record Before : RunSpec
    {
        public override string Kind => "test";

        public required int Examples { get; init; }

        public double Level { get; init; } = 1;

        public IReadOnlyList<int> Epochs { get; init; } = [1, 2];

        public TrainingBefore Training { get; init; } = new() { Rate = 0 };

        public override RunValues Execute(IRunData data, CancellationToken cancellation) => throw new NotSupportedException();
    }

    private sealed record TrainingBefore
    {
        public required double Rate { get; init; }

        public int Models { get; init; } = 1;

        public IReadOnlyList<int> Radii { get; init; } = [3];
    }

    /// <summary>The same kind of run some editions later: what is new stands between what was there.</summary>
    private sealed record After : RunSpec
    {
        public override string Kind => "test";

        public Noise Noise { get; init; }

        public required int Examples { get; init; }

        public int? Limit { get; init; }

        public double Level { get; init; } = 1;

        public IReadOnlyList<int> Epochs { get; init; } = [1, 2];

        public IReadOnlyList<int> Radii { get; init; } = [1];

        public Search? Search { get; init; }

        public Extra Extra { get; init; } = new();

        public TrainingAfter Training { get; init; } = new() { Rate = 0 };

        public override RunValues Execute(IRunData data, CancellationToken cancellation) => throw new NotSupportedException();
    }

    private sealed record TrainingAfter
    {
        public double Momentum { get; init; }

        public required double Rate { get; init; }

        public int Models { get; init; } = 1;

        public IReadOnlyList<int> Radii { get; init; } = [3];
    }

    private sealed record Search
    {
        public required int Steps { get; init; }
    }

    private sealed record Extra
    {
        public IReadOnlyList<int> Levels { get; init; } = [1, 2];
    }
}
