using System.Text;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

/// <summary>Records that parse badly or, with a right checksum, hold what no run gives.</summary>
public sealed class SpoiledRecordTests : IDisposable
{
    private const string NotJson = "it is truncated or not JSON", NoRecord = "it does not hold what such a file does";
    private static readonly EngineIdentity Here = MadeUpLaboratory.Instance.Engine;
    private static readonly MadeUpRun Run = MadeUpRun.Of(0);
    private static readonly byte[] Whole = SealedJson.Seal(StoredRun.Of(Run.Record(), MadeUpLaboratory.Facts, Here));
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(30)]
    [InlineData(3)]
    [InlineData(200)]
    public void A_byte_that_makes_the_text_no_UTF_8_spoils_the_record_alone(int place)
    {
        var spoiled = Whole.ToArray();
        spoiled[place] = 0xE1;

        MustBeSetAsideAndRunAgain(spoiled, NotJson);
    }

    [Theory]
    [InlineData("\"sha256\":\"", "\"sha256\":\"\\ud800", NoRecord)]
    [InlineData("\"schema\":1", "\"schema\":1e99", "it is not a file of a store")]
    public void A_seal_that_cannot_be_read_spoils_the_record_alone(string old, string changed, string reason) =>
        MustBeSetAsideAndRunAgain(
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Whole).Replace(old, changed, StringComparison.Ordinal)), reason);

    [Theory]
    [InlineData("\"values\":{", "\"values\":null,\"other\":{")]
    [InlineData("\"values\":{", "\"other\":{")]
    [InlineData("\"values\":{", "\"values\":{},\"other\":{")]
    [InlineData("\"values\":{", "\"values\":{\"c\":null,")]
    [InlineData("\"values\":{", "\"values\":{\"c\":[\"one\"],")]
    [InlineData("\"values\":{", "\"values\":{\"c\":[null],")]
    [InlineData("\"values\":{", "\"values\":{\"\\ud800\":[1],")]
    [InlineData("\"seconds\":1.25", "\"seconds\":\"NaN\"")]
    [InlineData("\"seconds\":1.25", "\"seconds\":-1")]
    [InlineData("\"seconds\":1.25", "\"seconds\":null")]
    [InlineData("\"seconds\":1.25,", "")]
    [InlineData("\"dataset\":{", "\"dataset\":null,\"other\":{")]
    [InlineData("\"name\":\"strokes\"", "\"name\":null")]
    [InlineData("\"engine\":{", "\"other\":{")]
    [InlineData("\"madeWith\":{", "\"madeWith\":[],\"other\":{")]
    [InlineData("\"run\":{", "\"run\":null,\"other\":{")]
    [InlineData("\"run\":{", "\"run\":7,\"other\":{")]
    [InlineData("\"run\":{", "\"other\":{")]
    public void A_right_checksum_makes_no_record_of_what_is_none(string old, string changed)
    {
        var record = Encoding.UTF8.GetString(Seals.Inside(Whole));
        record.Should().Contain(old);

        MustBeSetAsideAndRunAgain(Seals.Around(Encoding.UTF8.GetBytes(record.Replace(old, changed, StringComparison.Ordinal))), NoRecord);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"run\"")]
    [InlineData("{\"kind\":7,\"replicate\":{\"root\":1}}")]
    [InlineData("{\"kind\":\"\\ud800\",\"replicate\":{\"root\":1}}")]
    [InlineData("{\"kind\":\"k\"}")]
    [InlineData("{\"kind\":\"k\",\"replicate\":null}")]
    [InlineData("{\"kind\":\"k\",\"replicate\":{\"root\":-1}}")]
    [InlineData("{\"kind\":\"k\",\"replicate\":{\"root\":1.5}}")]
    public void A_configuration_that_is_none_is_corrupt_even_under_the_name_that_it_gives(string run)
    {
        var whole = Encoding.UTF8.GetString(Seals.Inside(Whole));
        var old = whole[whole.IndexOf("\"run\":", StringComparison.Ordinal)..whole.IndexOf(",\"dataset\":", StringComparison.Ordinal)];
        var record = Encoding.UTF8.GetBytes(whole.Replace(old, $"\"run\":{run}", StringComparison.Ordinal));
        var name = StoredRun.NameOf(Encoding.UTF8.GetBytes(run), MadeUpLaboratory.Facts.Digest, Here);
        _folder.Write(name, Seals.Around(record));

        var file = StoreInventory.Read(_folder.Path, Here).Should().ContainSingle().Subject;

        (file.State, file.Reason).Should().Be((StoredFileState.Corrupt, NoRecord));
    }

    [Theory]
    [InlineData("b", 4, "a", 2, "it holds 2 values of 'a' in place of 3")]
    [InlineData("b", 0, "a", 3, "it holds 0 values of 'b' in place of at least 1")]
    [InlineData("b", 4, "c", 3, "it lacks values of 'a'")]
    public void Values_that_the_run_does_not_give_are_no_record_of_it(string one, int ones, string other, int others, string reason)
    {
        var values = new Dictionary<string, double[]> { [one] = new double[ones], [other] = new double[others] };
        var record = Run.Record() with { Values = new RunValues(values) };

        MustBeSetAsideAndRunAgain(SealedJson.Seal(StoredRun.Of(record, MadeUpLaboratory.Facts, Here)), reason, isSound: true);
    }

    /// <param name="file">In place of the run's record.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="isSound">Whether that takes knowing the run, which those who look at the store alone do not.</param>
    private void MustBeSetAsideAndRunAgain(byte[] file, string reason, bool isSound = false)
    {
        var path = _folder.Write(Path.GetFileName(Run.PathIn("")), file);
        var looked = StoreInventory.Read(_folder.Path, Here).Should().ContainSingle().Subject;
        (looked.State, looked.Reason).Should().Be(isSound ? (StoredFileState.Sound, null) : (StoredFileState.Corrupt, reason));
        var store = MadeUpRun.Store(_folder.Path, _lines.Add);
        var trained = 0;

        var records = new RunExecutor(new ThreadWorkers(new Trainer(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, store), 1), store)
            .Execute([Run], _ => trained++);

        trained.Should().Be(1);
        records[Run.Key].Values.ByName["b"].Should().Equal(Run.Record().Values.ByName["b"]);
        _lines.Should().Equal($"{path}: {reason}; set aside as *.corrupt, and run again");
        File.ReadAllBytes($"{path}.corrupt").Should().Equal(file);
        StoreInventory.Collect(_folder.Path, Here).Should().ContainSingle();
        MadeUpRun.Store(_folder.Path).Find(Run).Should().NotBeNull();
    }
}
