using System.Text;
using ClaimsSuite.Experiments;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

public sealed class StoredRunTests
{
    private static readonly EngineIdentity Here = MadeUpLaboratory.Instance.Engine;

    [Fact]
    public void Every_double_comes_back_to_the_bit() => Gen.Double.Array.Sample(values =>
    {
        var record = new RunRecord(MadeUpRun.Of(0), new RunValues(new Dictionary<string, double[]> { ["x"] = values }), Seconds: 0);

        var read = Reread(record).Values["x"];

        read.Select(BitsOf).Should().Equal(values.Select(BitsOf));
    });

    [Fact]
    public void Names_order_and_what_is_not_finite_come_back_too()
    {
        var record = MadeUpRun.Of(3).Record();

        var read = Reread(record);

        read.Values.Keys.Should().Equal(record.Values.ByName.Keys);
        read.Values.SelectMany(entry => entry.Value).Select(BitsOf)
            .Should().Equal(record.Values.ByName.SelectMany(entry => entry.Value).Select(BitsOf));
        (read.Seconds, read.Engine, read.Dataset).Should().Be((1.25, Here, MadeUpLaboratory.Facts));
    }

    [Fact]
    public void The_name_is_the_one_that_the_content_gives()
    {
        var run = MadeUpRun.Of(3);

        Reread(run.Record()).Name().Should().Be(StoredRun.NameOf(run, MadeUpLaboratory.Facts.Digest, Here))
            .And.MatchRegex("^[0-9a-f]{16}-[0-9a-f]{32}\\.json$");
    }

    [Fact]
    public void All_that_determines_the_values_changes_the_name()
    {
        var run = MadeUpRun.Of(0);
        RunSpec[] others =
        [
            run, run with { Replicate = run.Replicate with { Root = 1001 } }, MadeUpRun.Of(1), run with { Stream = "control" },
            run with { Setting = 0.101 }, run with { TrainingSet = TrainingSet.RandX }, run with { Epochs = [1, 3] },
        ];
        EngineIdentity[] engines =
        [
            Here with { Results = Here.Results + 1 }, Here with { Versions = "another" },
            Here with { Platform = "osx-arm64" }, Here with { Vectors = "128" },
        ];

        string[] names =
        [
            .. others.Select(other => StoredRun.NameOf(other, "digest", Here)),
            .. engines.Select(engine => StoredRun.NameOf(run, "digest", engine)),
            StoredRun.NameOf(run, "other digest", Here),
        ];

        names.Should().OnlyHaveUniqueItems();
        engines.Select(StoredRun.PrefixOf).Append(StoredRun.PrefixOf(Here))
            .Should().OnlyHaveUniqueItems("another engine's records are told by the beginning of their names");
    }

    [Fact]
    public void Where_the_data_lie_and_what_their_folder_is_called_does_not_change_the_name() =>
        StoredRun.NameOf(MadeUpRun.Of(0, "/home/somebody/images"), "digest", Here)
            .Should().Be(StoredRun.NameOf(MadeUpRun.Of(0, "mnist"), "digest", Here));

    [Fact]
    public void A_record_says_nothing_of_the_host_the_user_or_folders()
    {
        var record = MadeUpRun.Of(0, "/home/somebody/images").Record();

        var text = Encoding.UTF8.GetString(SealedJson.Seal(StoredRun.Of(record, MadeUpLaboratory.Facts with { Name = "images" }, Here)));

        text.Should().NotContain("/").And.NotContain("somebody").And.NotContain(Environment.MachineName).And.Contain("\"name\":\"images\"");
    }

    [Fact]
    public void Enumerations_are_written_by_name_lest_a_new_member_give_old_records_another_meaning() =>
        Encoding.UTF8.GetString(
            SealedJson.Seal(
                StoredRun.Of((MadeUpRun.Of(0) with { TrainingSet = TrainingSet.RandY }).Record(), MadeUpLaboratory.Facts, Here)))
            .Should().Contain("\"trainingSet\":\"randY\"");

    [Fact]
    public void What_a_run_is_determined_by_stands_in_its_record()
    {
        var text = Encoding.UTF8.GetString(
            SealedJson.Seal(StoredRun.Of((MadeUpRun.Of(7) with { Stream = "control" }).Record(), MadeUpLaboratory.Facts, Here)));

        text.Should().StartWith("{\"schema\":1,\"sha256\":\"").And.EndWith("}\n")
            .And.Contain("\"kind\":\"made up\"").And.Contain("\"root\":1000").And.Contain("\"number\":7")
            .And.Contain("\"stream\":\"control\"")
            .And.Contain("\"setting\":0.1").And.Contain(MadeUpLaboratory.Facts.Digest).And.Contain("\"results\":3")
            .And.Contain("\"versions\":\"none\"")
            .And.Contain("\"platform\":\"linux-x64\"").And.Contain("\"suite\":\"0.");
    }

    private static StoredRun Reread(RunRecord record) =>
        StoredRun.Open(SealedJson.Seal(StoredRun.Of(record, MadeUpLaboratory.Facts, Here)));

    /// <summary>JSON knows one NaN.</summary>
    private static long BitsOf(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
