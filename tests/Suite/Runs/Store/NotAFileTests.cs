using System.Diagnostics;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

/// <summary>What is no file, or too large a one, under a name of the store.</summary>
public sealed class NotAFileTests : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);
    private static readonly MadeUpRun Run = MadeUpRun.Of(0);
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [LinuxTheory]
    [InlineData("pipe", "it is a pipe")]
    [InlineData("link to a pipe", "it is a pipe")]
    [InlineData("folder", "it is a folder")]
    [InlineData("folder with a file", "it is a folder")]
    [InlineData("link to a folder", "it is a folder")]
    [InlineData("link to itself", "it is a link that leads nowhere")]
    [InlineData("link to nothing", "it is a link that leads nowhere")]
    [InlineData("device", "it is a device")]
    [InlineData("3 GB", "it has 3000000000 bytes, and at most 268435456 are read")]
    public async Task What_is_no_record_to_be_read_is_told_set_aside_and_run_again(string what, string reason)
    {
        var path = Run.PathIn(_folder.Path);
        Put(what, path);
        Put(what, _folder["data-" + new string('a', 32) + ".json"]);

        var looked = await InTime(() => StoreInventory.Read(_folder.Path, MadeUpLaboratory.Instance.Engine).ToList());
        var trained = 0;
        var records = await InTime(() => Executor().Execute([Run], _ => trained++));

        looked.Should().HaveCount(2).And.OnlyContain(file => file.State == StoredFileState.Corrupt && file.Reason == reason);
        trained.Should().Be(1);
        records.Should().ContainKey(Run.Key);
        _lines.Should().Equal($"{path}: {reason}; set aside as *.corrupt, and run again");
        MadeUpRun.Store(_folder.Path).Find(Run).Should().NotBeNull("it was stored under its name");
        Path.Exists($"{path}.corrupt").Should().BeTrue();

        await InTime(() => StoreInventory.Collect(_folder.Path, MadeUpLaboratory.Instance.Engine));
        Directory.GetFileSystemEntries(_folder.Path, "*.json*").Should().Equal(path);
    }

    [LinuxTheory]
    [InlineData("folder")]
    [InlineData("link to a folder")]
    [InlineData("pipe")]
    public async Task A_fresh_run_puts_its_record_where_something_else_was(string what)
    {
        Put(what, Run.PathIn(_folder.Path));
        var store = new RunStore(
            _folder.Path, MadeUpLaboratory.Instance.Engine, _ => MadeUpLaboratory.Facts, _lines.Add) { IsFresh = true };

        await InTime(() => Executor(store).Execute([Run]));

        MadeUpRun.Store(_folder.Path).Find(Run).Should().NotBeNull();
    }

    [Fact]
    public void What_was_set_aside_before_makes_room_be_it_a_folder_or_a_file()
    {
        var path = Run.PathIn(_folder.Path);
        foreach (var _ in new[] { "a folder in place of nothing", "and of a folder" })
        {
            Directory.CreateDirectory(path);
            Executor().Execute([Run]);
            File.Delete(path);
        }
        File.WriteAllText(path, "{");
        Executor().Execute([Run]);

        _lines.Should().HaveCount(3).And.OnlyContain(line => line.EndsWith("set aside as *.corrupt, and run again"));
        File.ReadAllText($"{path}.corrupt").Should().Be("{");
    }

    [Fact]
    public void A_run_whose_record_nobody_would_read_is_not_stored()
    {
        var values = new RunValues(new Dictionary<string, double[]> { ["b"] = [1], ["a"] = new double[3] });
        var store = new RunStore(
            _folder.Path, MadeUpLaboratory.Instance.Engine, _ => MadeUpLaboratory.Facts, _lines.Add) { MostBytes = 500 };

        var act = () => store.Save(new RunRecord(Run, values, Seconds: 1));

        act.Should().Throw<IncompleteException>().WithMessage("*: a record has * bytes, and at most 500 are read; nothing was stored");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    private RunExecutor Executor(RunStore? store = null)
    {
        store ??= MadeUpRun.Store(_folder.Path, _lines.Add);
        return new RunExecutor(new ThreadWorkers(new Trainer(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, store), 1), store);
    }

    /// <summary>A wait without end would be no answer.</summary>
    private static Task<T> InTime<T>(Func<T> work) => Task.Run(work).WaitAsync(LongEnough);

    private void Put(string what, string path)
    {
        var other = _folder[$"other-{Path.GetRandomFileName()}"];
        if (what.StartsWith("link", StringComparison.Ordinal))
            File.CreateSymbolicLink(path, what == "link to itself" ? path : other);
        var place = what.StartsWith("link", StringComparison.Ordinal) ? other : path;
        if (what.EndsWith("pipe", StringComparison.Ordinal))
            Process.Start("mkfifo", [place]).WaitForExit();
        if (what.Contains("folder", StringComparison.Ordinal))
            Directory.CreateDirectory(place);
        if (what == "folder with a file")
            File.WriteAllText(Path.Combine(place, "file"), "");
        if (what == "device")
            File.CreateSymbolicLink(path, "/dev/zero");
        if (what == "3 GB")
        {
            using var file = File.Create(path);
            file.SetLength(3_000_000_000);
        }
    }
}
