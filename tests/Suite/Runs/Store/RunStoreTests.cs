using System.Text;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

public sealed class RunStoreTests : IDisposable
{
    private static readonly EngineIdentity Here = MadeUpLaboratory.Instance.Engine;
    private static readonly MadeUpRun Run = MadeUpRun.Of(0);
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_stored_is_not_trained_again_and_needs_no_data()
    {
        Executor().Execute([Run]);
        var trained = 0;

        var records = new RunExecutor(new ThreadWorkers(new Trainer(MadeUpLaboratory.Instance, NoData, Store()), 1), Store())
            .Execute([Run], _ => trained++);

        trained.Should().Be(0);
        records[Run.Key].Should().BeEquivalentTo(Run.Record(), options => options.Excluding(record => record.Seconds).WithStrictOrdering());
        _lines.Should().Equal($"1 of 1 runs found in {_folder.Path}");
    }

    [Theory]
    [InlineData("empty", "it is empty")]
    [InlineData("truncated", "it is truncated or not JSON")]
    [InlineData("last byte missing", "it is truncated or not JSON")]
    [InlineData("not JSON", "it is truncated or not JSON")]
    [InlineData("other JSON", "it is not a file of a store")]
    [InlineData("digit changed", "its checksum is wrong")]
    [InlineData("setting changed", "its checksum is wrong")]
    [InlineData("checksum changed", "its checksum is wrong")]
    [InlineData("another run's", "it holds another run than its name says")]
    [InlineData("another engine's", "it holds another run than its name says")]
    [InlineData("older schema", "it has schema 0 in place of 1")]
    [InlineData("trailing bytes", "it is truncated or not JSON")]
    public void A_record_that_is_not_as_it_was_written_is_reported_set_aside_and_run_again(string fault, string reason)
    {
        Executor().Execute([Run]);
        var path = Run.PathIn(_folder.Path);
        var whole = File.ReadAllText(path);
        File.WriteAllText(path, Break(whole, fault));
        var broken = File.ReadAllText(path);
        var trained = 0;

        var records = Executor().Execute([Run], _ => trained++);

        trained.Should().Be(1);
        records[Run.Key].Values.ByName["b"].Should().Equal(Run.Record().Values.ByName["b"]);
        _lines.Should().Equal($"{path}: {reason}; set aside as *.corrupt, and run again");
        File.ReadAllText($"{path}.corrupt").Should().Be(broken);
        Values(path).Should().Be(Values(whole, isText: true));
    }

    [Fact]
    public void Records_of_another_engine_or_an_older_schema_are_left_alone_and_never_used()
    {
        _folder.Write("0123456789abcdef-0123456789abcdef0123456789abcdef.json", "{\"schema\":0,\"values\":{\"b\":[7]}}"u8.ToArray());
        var other = StoredRun.Of(
            Run.Record() with { Values = new RunValues(new Dictionary<string, double[]> { ["b"] = [7] }) }, MadeUpLaboratory.Facts,
            Here with { Vectors = "64" });
        _folder.Write(other.Name(), SealedJson.Seal(other));

        var records = Executor().Execute([Run]);

        records[Run.Key].Values.ByName["b"].Should().Equal(Run.Record().Values.ByName["b"]);
        StoreInventory.CountForeign(_folder.Path, Here).Should().Be(2);
        Directory.GetFiles(_folder.Path).Should().HaveCount(3);
        _lines.Should().BeEmpty();
    }

    [Fact]
    public void A_fresh_store_is_not_read_but_written_and_what_it_wrote_itself_is_read()
    {
        var path = Run.PathIn(_folder.Path);
        Store().Save(Run.Record() with { Seconds = 99 });
        var fresh = new RunStore(_folder.Path, Here, _ => MadeUpLaboratory.Facts, _lines.Add) { IsFresh = true };

        fresh.Find(Run).Should().BeNull();
        new Trainer(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, fresh).TryRun(Run, CancellationToken.None)!.Seconds
            .Should().BeLessThan(99);

        fresh.Find(Run)!.Seconds.Should().BeLessThan(99);
        Store().Find(Run)!.Seconds.Should().BeLessThan(99, "the record was replaced");
        Directory.GetFiles(_folder.Path).Should().Equal(path);
    }

    [Fact]
    public void A_full_disk_is_one_line_and_leaves_what_was_stored_and_nothing_half_written()
    {
        var written = 0;
        var store = new RunStore(StoreFiles.In(_folder.Path), Here, _ => MadeUpLaboratory.Facts, _lines.Add, (path, content) =>
        {
            if (++written <= 2)
                AtomicFile.Write(path, content.Span);
            else
                throw new IOException("No space left on device");
        });
        var runs = Enumerable.Range(0, 5).Select(replicate => MadeUpRun.Of(replicate)).ToList();

        var act = () => new RunExecutor(new ThreadWorkers(new Trainer(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, store), 1), store)
            .Execute(runs);

        act.Should().Throw<IncompleteException>().WithMessage(
            $"{_folder.Path}: a record could not be written (No space left on device), and nothing was left half written");
        Directory.GetFiles(_folder.Path).Should().BeEquivalentTo(runs.Take(2).Select(run => run.PathIn(_folder.Path)));
        runs.Count(run => Store().Find(run) is not null).Should().Be(2);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_refused_before_training()
    {
        var store = MadeUpRun.Store(Path.Combine(_folder.Write("file", []), "store"));
        var trained = 0;

        var act = () => new RunExecutor(new ThreadWorkers(new Trainer(MadeUpLaboratory.Instance, NoData, store), 1), store)
            .Execute([Run], _ => trained++);

        act.Should().Throw<UsageException>().WithMessage("*expected a folder that runs can be stored in*");
        trained.Should().Be(0);
    }

    private static DatasetShelf NoData => new(_ => throw new InvalidOperationException("looked at data"));

    private RunStore Store() => MadeUpRun.Store(_folder.Path, _lines.Add);

    private RunExecutor Executor() =>
        new(new ThreadWorkers(new Trainer(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, Store()), 1), Store());

    private static string Values(string record, bool isText = false) =>
        (isText ? record : File.ReadAllText(record)).Split("\"values\":")[1];

    private static string Break(string record, string fault) => fault switch
    {
        "empty" => "",
        "truncated" => record[..(record.Length / 2)],
        "last byte missing" => record.TrimEnd()[..^1],
        "not JSON" => new string('\0', record.Length),
        "other JSON" => "[1, 2]",
        "digit changed" => record.Replace("0.30000000000000004", "0.30000000000000003", StringComparison.Ordinal),
        "setting changed" => record.Replace("\"setting\":0.1", "\"setting\":0.2", StringComparison.Ordinal),
        "checksum changed" => record.Replace("\"sha256\":\"", "\"sha256\":\"0", StringComparison.Ordinal),
        "another run's" => Encoding.UTF8.GetString(SealedJson.Seal(StoredRun.Of(MadeUpRun.Of(1).Record(), MadeUpLaboratory.Facts, Here))),
        "another engine's" => Encoding.UTF8.GetString(
            SealedJson.Seal(StoredRun.Of(Run.Record(), MadeUpLaboratory.Facts, Here with { Results = 0 }))),
        "older schema" => record.Replace("\"schema\":1", "\"schema\":0", StringComparison.Ordinal),
        "trailing bytes" => record + record,
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
