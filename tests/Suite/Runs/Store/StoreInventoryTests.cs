using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

public sealed class StoreInventoryTests : IDisposable
{
    private const string OlderSchema = "0123456789abcdef-0123456789abcdef0123456789abcdef.json";
    private static readonly EngineIdentity Here = MadeUpLaboratory.Instance.Engine;
    private readonly TemporaryFolder _folder = new();
    private readonly StoredRun _foreign = StoredRun.Of(MadeUpRun.Of(0).Record(), MadeUpLaboratory.Facts, Here with { Versions = "older" });

    public StoreInventoryTests()
    {
        MadeUpRun.Store(_folder.Path).Save(MadeUpRun.Of(0).Record());
        MadeUpRun.Store(_folder.Path).Save(MadeUpRun.Of(1).Record());
        _folder.Write(_foreign.Name(), SealedJson.Seal(_foreign));
        _folder.Write(OlderSchema, "{\"schema\":0}"u8.ToArray());
        _folder.Write($"data-{new string('a', 32)}.json", SealedJson.Seal(MadeUpLaboratory.Facts));
        _folder.Write($"data-{new string('b', 32)}.json", "{"u8.ToArray());
        _folder.Write(Path.GetFileName(MadeUpRun.Of(2).PathIn("")), []);
        _folder.Write($"{OlderSchema}.corrupt", []);
        _folder.Write($"{OlderSchema}.lease", []);
        _folder.Write($"{OlderSchema}.ab12cd34.tmp", []);
        _folder.Write("thesis.json", "{}"u8.ToArray());
        _folder.Write("0123.json", []);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_is_told_for_what_it_is_and_files_of_others_are_passed_over() =>
        StoreInventory.Read(_folder.Path, Here).ToDictionary(file => file.Name, file => (file.State, file.Reason)).Should().BeEquivalentTo(
        new Dictionary<string, (StoredFileState, string?)>
        {
            [Path.GetFileName(MadeUpRun.Of(0).PathIn(""))] = (StoredFileState.Sound, null),
            [Path.GetFileName(MadeUpRun.Of(1).PathIn(""))] = (StoredFileState.Sound, null),
            [_foreign.Name()] = (StoredFileState.Foreign, null),
            [OlderSchema] = (StoredFileState.Foreign, "schema 0"),
            [$"data-{new string('a', 32)}.json"] = (StoredFileState.Sound, null),
            [$"data-{new string('b', 32)}.json"] = (StoredFileState.Corrupt, "it is truncated or not JSON"),
            [Path.GetFileName(MadeUpRun.Of(2).PathIn(""))] = (StoredFileState.Corrupt, "it is empty"),
            [$"{OlderSchema}.corrupt"] = (StoredFileState.Debris, null),
            [$"{OlderSchema}.lease"] = (StoredFileState.Debris, null),
            [$"{OlderSchema}.ab12cd34.tmp"] = (StoredFileState.Debris, null),
        });

    [Fact]
    public void Collecting_leaves_what_is_sound_and_what_is_not_a_store_s()
    {
        var removed = StoreInventory.Collect(_folder.Path, Here);

        removed.Should().HaveCount(7);
        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo(
            Path.GetFileName(MadeUpRun.Of(0).PathIn("")), Path.GetFileName(MadeUpRun.Of(1).PathIn("")), $"data-{new string('a', 32)}.json",
            "thesis.json", "0123.json");
        StoreInventory.Collect(_folder.Path, Here).Should().BeEmpty();
    }

    [Fact]
    public void Collecting_leaves_what_a_live_process_holds()
    {
        using var lease = MadeUpRun.Store(_folder.Path).TryLease(MadeUpRun.Of(5));

        StoreInventory.Collect(_folder.Path, Here);

        File.Exists($"{MadeUpRun.Of(5).PathIn(_folder.Path)}.lease").Should().BeTrue();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        ((Action)(() => StoreInventory.Collect(_folder["absent"], Here)))
            .Should().Throw<UsageException>().WithMessage("*absent: expected a store, a folder of runs, found nothing there");
}
