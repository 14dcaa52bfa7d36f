using ClaimsSuite.Data;
using ClaimsSuite.Data.Reading;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data;

public sealed class IdxReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_images_and_labels_that_another_program_wrote()
    {
        // Python's struct and gzip: three 8x8 images, pixel j of image i is (37 i + 11 j + 5) % 256; labels 7, 0, 9.
        var images = IdxReader.ReadImages(_folder.Write("a", Convert.FromBase64String(ImagesByPython)));
        var labels = IdxReader.ReadLabels(_folder.Write("b", Convert.FromBase64String("AAAIAQAAAAMHAAk=")));

        (images.Count, images.Height, images.Width).Should().Be((3, 8, 8));
        images.Pixels.Should().Equal(Enumerable.Range(0, 192).Select(k => (byte)((37 * (k / 64)) + (11 * (k % 64)) + 5)));
        labels.Should().Equal(7, 0, 9);
    }

    [Theory]
    [InlineData("images.gz", false)]
    [InlineData("images", true)]
    public void Tells_gzip_by_content_not_by_name(string name, bool compressed)
    {
        var content = FileBytes.IdxImages(5);
        var path = _folder.Write(name, compressed ? TemporaryFolder.Gzip(content) : content);

        IdxReader.ReadImages(path).Pixels.Should().Equal(content[16..]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_more_than_one_buffer_full(bool compressed)
    {
        var content = FileBytes.IdxImages(3500, 28, 28); // 2.7 MB
        var path = _folder.Write("images", compressed ? TemporaryFolder.Gzip(content) : content);

        IdxReader.ReadImages(path).Pixels.Should().Equal(content[16..]);
    }

    [Fact]
    public void Refuses_what_is_not_there_or_not_a_file()
    {
        Reading(_folder["absent"]).Should().Throw<DataException>()
            .WithMessage($"{_folder["absent"]}: expected a file, found nothing there; *");
        Reading(_folder["no/such/folder"]).Should().Throw<DataException>().WithMessage("*: expected a file, found nothing there; *");
        Reading(_folder.Path).Should().Throw<DataException>().WithMessage($"{_folder.Path}: expected a file, found a folder; *");
        Reading(_folder.Write("empty", [])).Should().Throw<DataException>()
            .WithMessage($"{_folder["empty"]}: expected data, found an empty file; *");
    }

    [Fact]
    public void Refuses_a_file_that_is_in_use_by_another()
    {
        // Permissions would not keep an administrator out; a lock keeps everyone out.
        using var held = new FileStream(_folder["held"], FileMode.Create, FileAccess.Write, FileShare.None);
        held.Write(FileBytes.IdxImages(1));
        held.Flush();

        Reading(_folder["held"]).Should().Throw<DataException>()
            .WithMessage($"{_folder["held"]}: expected a readable file, found one that cannot be read (*); *");
    }

    [Theory]
    [InlineData(0x801, "magic 0x00000801")]
    [InlineData(0x3080000, "magic 0x03080000")]
    public void Refuses_a_wrong_magic_number(int magic, string found) =>
        Reading(_folder.Write("images", [.. FileBytes.Words(magic), .. FileBytes.IdxImages(2)[4..]]))
            .Should().Throw<DataException>().WithMessage($"*: expected IDX images (magic 0x00000803), found {found}; *");

    [Theory]
    [InlineData(3, "expected 8 bytes (magic number and count), found 3: the file is truncated")]
    [InlineData(10, "expected 8 bytes (height and width), found 2: the file is truncated")]
    [InlineData(16, "expected 32 bytes (2 images of 4x4), found 0: the file is truncated")]
    [InlineData(47, "expected 32 bytes (2 images of 4x4), found 31: the file is truncated")]
    public void Refuses_a_truncated_file(int length, string message)
    {
        var cut = FileBytes.IdxImages(2)[..length];

        Reading(_folder.Write("plain", cut)).Should().Throw<DataException>().WithMessage($"*: {message}; fetch it again");
        Reading(_folder.Write("gzip", TemporaryFolder.Gzip(cut))).Should().Throw<DataException>()
            .WithMessage($"*: {message}; fetch it again");
    }

    [Fact]
    public void Refuses_trailing_bytes()
    {
        byte[] longer = [.. FileBytes.IdxImages(2), 0];

        Reading(_folder.Write("plain", longer)).Should().Throw<DataException>()
            .WithMessage("*: expected 2 images of 4x4, found trailing bytes after them; *");
        Reading(_folder.Write("gzip", TemporaryFolder.Gzip(longer))).Should().Throw<DataException>().WithMessage("*found trailing bytes*");
        ReadingLabels(_folder.Write("labels", [.. FileBytes.IdxLabels(1, 2), 0])).Should().Throw<DataException>()
            .WithMessage("*: expected 2 labels, found trailing bytes*");
    }

    [Fact]
    public void Refuses_gzip_cut_off_anywhere()
    {
        var whole = TemporaryFolder.Gzip(FileBytes.IdxImages(40));

        for (var length = 2; length < whole.Length; length += length < whole.Length - 20 ? 7 : 1)
            Reading(_folder.Write("images", whole[..length]))
                .Should().Throw<DataException>("{0} of {1} bytes are not all", length, whole.Length);
        Reading(_folder.Write("images", whole)).Should().NotThrow();
    }

    [Fact]
    public void Refuses_bytes_after_the_gzip_data() =>
        Reading(_folder.Write("images", [.. TemporaryFolder.Gzip(FileBytes.IdxImages(3)), 1, 2, 3, 4, 5]))
            .Should().Throw<DataException>().WithMessage("*: expected an intact gzip file, found a truncated or corrupt one; *");

    [Theory]
    [InlineData(1, 100)]
    [InlineData(16, 0)]
    [InlineData(100_000, 300_000)]
    public void Reads_gzip_of_several_members_and_refuses_them_cut_off_or_with_bytes_after_them(int first, int second)
    {
        var content = FileBytes.IdxImages(600, 28, 28);
        byte[][] members = [content[..first], content[first..(first + second)], content[(first + second)..], []];
        byte[] whole = [.. members.SelectMany(TemporaryFolder.Gzip)];

        IdxReader.ReadImages(_folder.Write("images", whole)).Pixels.Should().Equal(content[16..]);
        foreach (var spoiled in new[] { whole[..^1], whole[..^9], [.. whole, 0], [.. whole, 0x1F, 0x8B] })
            Reading(_folder.Write("images", spoiled)).Should().Throw<DataException>().WithMessage("*found a truncated or corrupt one; *");
    }

    [LinuxFact]
    public async Task Refuses_a_pipe_and_does_not_wait_for_it()
    {
        await Pipes.MakeAsync(_folder["pipe"]);
        var reading = () => Task.Run(() => IdxReader.ReadLabels(_folder["pipe"])).WaitAsync(Pipes.Patience);

        (await reading.Should().ThrowAsync<DataException>())
            .WithMessage($"{_folder["pipe"]}: expected a regular file, found a pipe, a device or the like; *");
    }

    [Fact]
    public void Refuses_gzip_with_a_flipped_bit()
    {
        var content = FileBytes.IdxImages(40);
        new SeededRandom(1).NextBytes(content.AsSpan(16)); // stored as it is, so a flipped bit is a pixel that only the checksum tells
        var gzip = TemporaryFolder.Gzip(content);
        gzip[gzip.Length / 2] ^= 4;

        Reading(_folder.Write("images", gzip)).Should().Throw<DataException>()
            .WithMessage("*: expected an intact gzip file, found a truncated or corrupt one; *");
    }

    [Theory]
    [InlineData(0, 28, 28, "expected 1 to 2147483647 images, found 0 in the header")]
    [InlineData(unchecked((int)0x80000000), 28, 28, "expected 1 to 2147483647 images, found 2147483648 in the header")]
    [InlineData(-1, 28, 28, "found 4294967295 in the header")]
    [InlineData(1000, 0, 28, "expected images of 1x1 to 1024x1024, found 0x28")]
    [InlineData(1000, 28, -1, "found 28x4294967295")]
    [InlineData(int.MaxValue, 1024, 1024, "a header that announces 2251799812636672 bytes (2147483647 images of 1024x1024)")]
    [InlineData(1_000_000, 28, 28, "expected 784000000 bytes (1000000 images of 28x28), found *truncated")]
    [InlineData(60_000, 28, 28, "expected 47040000 bytes (60000 images of 28x28), found *truncated")]
    public void Takes_no_memory_for_what_a_header_only_announces(int count, int height, int width, string message)
    {
        var pixels = new byte[100_000];
        new SeededRandom(1).NextBytes(pixels); // gzip cannot shrink it, so the compressed file might hold 100 MB for all one knows
        byte[] content = [.. FileBytes.Words(0x803, count, height, width), .. pixels];
        var plain = _folder.Write("plain", content);
        var gzip = _folder.Write("gzip", TemporaryFolder.Gzip(content));

        foreach (var path in new[] { plain, gzip })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Reading(path).Should().Throw<DataException>().WithMessage($"*{message}*");
            (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(5_000_000, "the file holds 100 kB");
        }
    }

    [Theory]
    [InlineData(100, 100, "expected labels from 0 to 99, found 100 at position 1")]
    [InlineData(10, 10, "expected labels from 0 to 9, found 10 at position 1")]
    public void Refuses_a_label_out_of_range(int label, int classes, string message)
    {
        var path = _folder.Write("labels", FileBytes.IdxLabels(3, label));
        var reading = () => IdxReader.ReadLabels(path, classes);

        reading.Should().Throw<DataException>().WithMessage($"{path}: {message}; *");
        IdxReader.ReadLabels(_folder.Write("good", FileBytes.IdxLabels(3, label - 1)), classes).Should().Equal(3, label - 1);
    }

    [Fact]
    public void Refuses_labels_in_place_of_images_and_no_labels_at_all()
    {
        ReadingLabels(_folder.Write("images", FileBytes.IdxImages(1))).Should().Throw<DataException>()
            .WithMessage("*expected IDX labels (magic 0x00000801), found magic 0x00000803*");
        ReadingLabels(_folder.Write("none", FileBytes.IdxLabels())).Should().Throw<DataException>()
            .WithMessage("*labels, found 0 in the header*");
    }

    private const string ImagesByPython =
        "H4sICAAAAAAC/3RyYWluLWltYWdlcy5pZHgAY2DgYGZgYABhDhBmFZBWM7RxD4rNKK7rnDJ/1dYDp689fPOdiVdCWc/SxT8qtaC6beKc5Zv2nrh87+WX/1yi" +
        "Ctpmjj7hSbkVzX0zl6zfpWXq4B2WmFPe1Dtj8bqdR87fevrhN5ugjLqRrUdwXGZJfdfUBau3HTxz/dHbH8x8kir6Vq4B0WmFNe2T5q7YvO/klfuEbTh64faz" +
        "j3/YhWQ1jO08Q+KzShu6py1cs/3Q2RuP3/1kAQCpv7Z70AAAAA==";

    private static Action Reading(string path) => () => IdxReader.ReadImages(path);

    private static Action ReadingLabels(string path) => () => IdxReader.ReadLabels(path);
}
