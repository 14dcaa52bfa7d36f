using ClaimsSuite.Data;
using ClaimsSuite.Data.Reading;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data;

public sealed class Cifar10ReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Joins_whichever_training_batches_are_there_in_their_order()
    {
        _folder.Write("data_batch_4.bin.gz", TemporaryFolder.Gzip(FileBytes.CifarBatch(9, 3)));
        _folder.Write("data_batch_2.bin", FileBytes.CifarBatch(1, 2, 0));
        _folder.Write("test_batch.bin", FileBytes.CifarBatch(5, 6));
        _folder.Write("batches.meta.txt", [1]);

        var data = Cifar10Reader.Load(_folder.Path);

        (data.Name, data.IsSurrogate, data.Shape, data.Classes).Should().Be(("cifar-10", false, new ImageShape(3, 32, 32), 10));
        data.Train.Labels.Should().Equal(1, 2, 0, 9, 3);
        data.Test.Labels.Should().Equal(5, 6);
        data.Train.Image(4).ToArray().Should().Equal(FileBytes.CifarBatch(9, 3)[(3073 + 1)..]);
        data.Train.Image(2)[1024].Should().Be(unchecked((byte)((7 * 2) + 1024)), "the green channel follows the red one");
    }

    [Fact]
    public void Refuses_more_batches_than_an_array_or_the_memory_holds_before_it_reads_them()
    {
        for (var batch = 0; batch < 70; batch++)
        {
            using var file = File.Create(_folder[$"data_batch_{batch:00}.bin"]);
            file.SetLength(Cifar10Reader.RecordsPerBatch * Cifar10Reader.RecordLength);
        }
        _folder.Write("test_batch.bin", FileBytes.CifarBatch(5, 6));

        var load = () => Cifar10Reader.Load(_folder.Path);

        load.Should().Throw<DataException>().WithMessage(
            $"{_folder.Path}: expected data that take at most * MB of memory, found 70 files of batches, which take about * MB; *");
    }

    [Fact]
    public void Refuses_images_that_are_all_the_same()
    {
        byte[] same = [3, .. new byte[3072], 4, .. new byte[3072]];
        Write(same, FileBytes.CifarBatch(0, 1));

        var load = () => Cifar10Reader.Load(_folder.Path);

        load.Should().Throw<DataException>().WithMessage($"{_folder.Path}: expected images that differ, found 2 times the same; *");
    }

    [Fact]
    public void Prefers_the_plain_file_to_its_gzip_twin()
    {
        Write(FileBytes.CifarBatch(0, 1), FileBytes.CifarBatch(0, 1));
        _folder.Write("data_batch_1.bin.gz", [1, 2, 3]);

        Cifar10Reader.Load(_folder.Path).Train.Count.Should().Be(2);
    }

    [Fact]
    public void Refuses_missing_batches_and_folders()
    {
        Loading().Should().Throw<DataException>()
            .WithMessage($"{_folder.Path}: expected a file data_batch_1.bin or data_batch_1.bin.gz, found none; *");
        _folder.Write("data_batch_1.bin", FileBytes.CifarBatch(0, 1));
        Loading().Should().Throw<DataException>()
            .WithMessage($"{_folder.Path}: expected a file test_batch.bin or test_batch.bin.gz, found none; *");
        Cifar10Reader.IsComplete(_folder.Path).Should().BeFalse();
        var missing = () => Cifar10Reader.Load(_folder["absent"]);
        missing.Should().Throw<DataException>().WithMessage("*expected a folder of CIFAR-10 batches, found nothing there; *");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3072)]
    [InlineData(3074)]
    public void Refuses_records_that_are_not_whole(int length)
    {
        byte[] torn = [.. FileBytes.CifarBatch(0, 1), .. new byte[3073]];
        Write(torn[..length], FileBytes.CifarBatch(0, 1));

        Loading().Should().Throw<DataException>()
            .WithMessage($"{_folder["data_batch_1.bin"]}: expected whole records of 3073 bytes, found {length} bytes: *");
    }

    [Fact]
    public void Refuses_a_label_above_9_a_single_class_and_an_empty_file()
    {
        Write(FileBytes.CifarBatch(0, 3, 10), FileBytes.CifarBatch(0, 1));
        Loading().Should().Throw<DataException>()
            .WithMessage($"{_folder["data_batch_1.bin"]}: expected labels from 0 to 9, found 10 in record 2; *");
        Write(FileBytes.CifarBatch(4, 4), FileBytes.CifarBatch(0, 1));
        Loading().Should().Throw<DataException>().WithMessage("*expected 2 classes or more, found only class 4; *");
        Write([], FileBytes.CifarBatch(0, 1));
        Loading().Should().Throw<DataException>().WithMessage("*expected data, found an empty file; *");
        Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, .. new byte[8]], FileBytes.CifarBatch(0, 1));
        Loading().Should().Throw<DataException>().WithMessage("*expected 1 record or more, found none; *");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Refuses_more_than_an_official_batch_holds(bool compressed)
    {
        var tooLong = new byte[(10_000 * 3073) + 1];
        Write(compressed ? TemporaryFolder.Gzip(tooLong) : tooLong, FileBytes.CifarBatch(0, 1));

        Loading().Should().Throw<DataException>()
            .WithMessage("*expected at most 30730000 bytes (10000 records), found trailing bytes after them; *");
    }

    [Fact]
    public void Refuses_corrupt_gzip()
    {
        var gzip = TemporaryFolder.Gzip(FileBytes.CifarBatch(0, 1));
        Write(gzip[..^9], FileBytes.CifarBatch(0, 1));

        Loading().Should().Throw<DataException>().WithMessage("*expected an intact gzip file, found a truncated or corrupt one; *");
    }

    private void Write(byte[] train, byte[] test)
    {
        _folder.Write("data_batch_1.bin", train);
        _folder.Write("test_batch.bin", test);
    }

    private Action Loading() => () => Cifar10Reader.Load(_folder.Path);
}
