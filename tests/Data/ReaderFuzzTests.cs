using ClaimsSuite.Data;
using ClaimsSuite.Data.Reading;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data;

/// <summary>Whatever a file holds, it is read whole and consistent, or refused by one line that begins with where it is.</summary>
public sealed class ReaderFuzzTests : IDisposable
{
    private static readonly byte[] Images = FileBytes.IdxImages(20, 5, 3);
    private static readonly byte[] Labels = FileBytes.IdxLabels([.. Enumerable.Range(0, 20).Select(i => i % 3)]);
    private static readonly byte[] Batch = FileBytes.CifarBatch(1, 2, 0, 1);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Idx_images() => Try(Images, IdxReader.ReadImages, images =>
        images.Pixels.Length.Should().Be(images.Count * images.Height * images.Width));

    [Fact]
    public void Idx_labels() => Try(Labels, path => IdxReader.ReadLabels(path), labels =>
        labels.Should().NotBeEmpty().And.OnlyContain(label => label >= 0 && label < IdxReader.MostClasses));

    [Fact]
    public void A_folder_of_idx_files()
    {
        _folder.Write("train-images", Images);
        Mutations.Of(Labels).Sample(
            bytes => Accepts(
                _folder.Write("train-labels", bytes), _folder.Path, _ => IdxFolder.Load(_folder.Path),
                data => (data.Train.Count + data.Test.Count).Should().Be(20)),
            iter: FuzzCount.Cases, threads: 1);
    }

    [Fact]
    public void Gzip_of_one_member() => Try(
        TemporaryFolder.Gzip(Images), IdxReader.ReadImages, images => images.Pixels.Should().NotBeEmpty());

    [Fact]
    public void Gzip_of_two_members() => Try(
        [.. TemporaryFolder.Gzip(Images[..20]), .. TemporaryFolder.Gzip(Images[20..])], IdxReader.ReadImages,
        images => images.Pixels.Should().NotBeEmpty());

    [Fact]
    public void Cifar_batches()
    {
        _folder.Write("test_batch.bin", Batch);
        Mutations.Of(Batch).Sample(
            bytes => Accepts(
                _folder.Write("data_batch_1.bin", bytes), _folder.Path, _ => Cifar10Reader.Load(_folder.Path),
                data => data.Train.Pixels.Length.Should().Be(3072 * data.Train.Count)),
            iter: FuzzCount.Cases, threads: 1);
    }

    private void Try<T>(byte[] sound, Func<string, T> read, Action<T> check) => Mutations.Of(sound).Sample(
        bytes => Accepts(_folder.Write("file", bytes), _folder["file"], read, check), iter: FuzzCount.Cases, threads: 1);

    private static void Accepts<T>(string path, string where, Func<string, T> read, Action<T> check)
    {
        try
        {
            check(read(path));
        }
        catch (DataException e)
        {
            e.Message.Should().StartWith(where).And.NotContain("\n");
        }
    }
}
