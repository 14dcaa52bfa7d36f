using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

/// <summary>Files of a store changed at random: each is read as it was written, or set aside and made anew; nothing throws.</summary>
public sealed class StoreFuzzTests : IDisposable
{
    private static readonly EngineIdentity Here = MadeUpLaboratory.Instance.Engine;
    private static readonly MadeUpRun Run = MadeUpRun.Of(0);
    private static readonly byte[] Record = SealedJson.Seal(StoredRun.Of(Run.Record(), MadeUpLaboratory.Facts, Here));
    private static readonly byte[] Note = SealedJson.Seal(MadeUpLaboratory.Facts);
    private static readonly string NoteName = $"data-{new string('1', 32)}.json";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_record_is_the_run_s_or_is_set_aside_and_stored_again()
    {
        var (read, setAside) = (0, 0);
        Spoiling.Any.Sample(spoiling => Try(spoiling, ref read, ref setAside), iter: FuzzCount.Cases, threads: 1);

        (read > 0 && setAside > FuzzCount.Cases / 2).Should().BeTrue("{0} were read and {1} set aside", read, setAside);
    }

    [Fact]
    public void A_record_under_the_name_that_its_content_gives_is_listed_and_collected()
    {
        var named = 0;
        Spoiling.Any.Sample(
            spoiling =>
            {
                var file = spoiling.Of(Record);
                if (Seals.NameOf(file) is not { } name)
                    return;
                named++;
                _folder.Write(name, file);
                foreach (var found in StoreInventory.Read(_folder.Path, Here))
                    (found.State is StoredFileState.Corrupt || found.Content is { Kind: not null, Dataset: not null, Engine: not null })
                        .Should().BeTrue();
                StoreInventory.Collect(_folder.Path, Here);
                File.Delete(_folder[name]);
            },
            iter: FuzzCount.Cases, threads: 1);

        named.Should().BeGreaterThan(0);
    }

    [Fact]
    public void A_note_is_that_of_the_data_or_they_are_read_again()
    {
        var setAside = 0;
        Spoiling.Any.Sample(
            spoiling =>
            {
                var path = _folder.Write(NoteName, spoiling.Of(Note));
                var state = StoreInventory.Read(_folder.Path, Here).Single(file => file.Name == NoteName).State;
                var lines = new List<string>();
                var found = new DataIndex(StoreFiles.In(_folder.Path), lines.Add).Named(MadeUpLaboratory.Facts.Name);

                lines.Should().HaveCount(state == StoredFileState.Corrupt ? 1 : 0);
                Path.Exists(path).Should().Be(state == StoredFileState.Sound);
                if (!spoiling.IsSealed)
                    found.Should().BeSubsetOf([MadeUpLaboratory.Facts], "a checksum guards what was written");
                setAside += lines.Count;
            },
            iter: FuzzCount.Cases, threads: 1);

        setAside.Should().BeGreaterThan(FuzzCount.Cases / 2);
    }

    private void Try(Spoiling spoiling, ref int read, ref int setAside)
    {
        var path = _folder.Write(Path.GetFileName(Run.PathIn("")), spoiling.Of(Record));
        var state = StoreInventory.Read(_folder.Path, Here).Single(file => file.Name == Path.GetFileName(path)).State;
        var lines = new List<string>();
        // To see each record on the disk would take most of the time.
        var store = new RunStore(
            StoreFiles.In(_folder.Path), Here, _ => MadeUpLaboratory.Facts, lines.Add,
            (name, content) => File.WriteAllBytes(name, content.ToArray()));
        if (store.Find(Run) is { } found)
        {
            read++;
            state.Should().Be(StoredFileState.Sound);
            lines.Should().BeEmpty();
            if (!spoiling.IsSealed)
                found.Values.ByName.Should().BeEquivalentTo(Run.Record().Values.ByName, "a checksum guards what was written");
            return;
        }
        setAside++;
        lines.Should().ContainSingle().Which.Should().StartWith($"{path}: ").And.EndWith("; set aside as *.corrupt, and run again");
        store.Save(Run.Record());
        store.Find(Run).Should().NotBeNull();
    }
}
