using ClaimsSuite.Data;
using ClaimsSuite.Data.Reading;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data;

public sealed class IdxFolderTests : IDisposable
{
    private static readonly int[] TwelveLabels = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")]
    [InlineData("test-images.idx", "test-labels.idx")]
    public void Reads_a_training_set_and_a_test_set_of_either_name(string images, string labels)
    {
        WriteTrain(TwelveLabels);
        _folder.Write(images, FileBytes.IdxImages(3));
        _folder.Write(labels, FileBytes.IdxLabels(1, 1, 0));

        var data = IdxFolder.Load(_folder.Path);

        data.Name.Should().Be(Path.GetFileName(_folder.Path));
        data.IsSurrogate.Should().BeFalse();
        data.Train.Labels.Should().Equal(TwelveLabels);
        data.Test.Labels.Should().Equal(1, 1, 0);
        data.Train.Image(2).ToArray().Should().Equal(FileBytes.IdxImages(12)[48..64]);
        data.Test.Statistics.Should().Be(data.Train.Statistics);
    }

    [Fact]
    public void Refuses_images_that_are_all_the_same()
    {
        WriteTrain(TwelveLabels);
        _folder.Write("train-images", [.. FileBytes.Words(0x803, 12, 4, 4), .. Enumerable.Repeat((byte)7, 12 * 16)]);

        var load = () => IdxFolder.Load(_folder.Path);

        load.Should().Throw<DataException>().WithMessage($"{_folder.Path}: expected images that differ, found 10 times the same; *");
    }

    [Fact]
    public void Splits_off_every_fifth_image_of_each_class_where_there_is_no_test_set()
    {
        WriteTrain(TwelveLabels);

        var data = IdxFolder.Load(_folder.Path);

        // The fifth image of class 0 is image 8, of class 1 image 9.
        data.Test.Labels.Should().Equal(0, 1);
        data.Test.Image(0).ToArray().Should().Equal(FileBytes.IdxImages(12)[(16 + (8 * 16))..(16 + (9 * 16))]);
        data.Train.Labels.Should().Equal(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        data.Train.Image(8).ToArray().Should().Equal(FileBytes.IdxImages(12)[(16 + (10 * 16))..(16 + (11 * 16))]);
        data.Test.Statistics.Should().Be(PixelStatistics.Of(data.Train.Pixels), "the split-off images have no part in the scale");
    }

    [Fact]
    public void Renumbers_labels_with_gaps_in_their_order()
    {
        WriteTrain([5, 99, 7, 5, 99, 7]);
        _folder.Write("test-images", FileBytes.IdxImages(2));
        _folder.Write("test-labels", FileBytes.IdxLabels(99, 5));

        var data = IdxFolder.Load(_folder.Path);

        data.Classes.Should().Be(3);
        data.Train.Labels.Should().Equal(0, 2, 1, 0, 2, 1);
        data.Test.Labels.Should().Equal(2, 0);
    }

    [Fact]
    public void Prefers_the_plain_file_to_its_gzip_twin_and_passes_over_unfinished_downloads()
    {
        WriteTrain(TwelveLabels);
        _folder.Write("train-labels.gz", [1, 2, 3]);
        _folder.Write("train-labels.gz.part", [1, 2, 3]);

        IdxFolder.Load(_folder.Path).Train.Count.Should().Be(10);
    }

    [Fact]
    public void Refuses_a_folder_without_images_or_labels_or_with_two_of_them()
    {
        Loading().Should().Throw<DataException>().WithMessage($"{_folder.Path}: expected a file train-labels*, found none; *");
        _folder.Write("train-labels", FileBytes.IdxLabels(0, 1));
        Loading().Should().Throw<DataException>().WithMessage($"{_folder.Path}: expected a file train-images*, found none; *");
        _folder.Write("train-images-a", FileBytes.IdxImages(2));
        _folder.Write("train-images-b", FileBytes.IdxImages(2));
        Loading().Should().Throw<DataException>()
            .WithMessage($"{_folder.Path}: expected one file train-images*, found train-images-a, train-images-b; *");
        IdxFolder.IsComplete(_folder.Path, needsTest: true).Should().BeFalse();
    }

    [Fact]
    public void Refuses_a_test_set_of_images_alone()
    {
        WriteTrain(TwelveLabels);
        _folder.Write("test-images", FileBytes.IdxImages(2));

        Loading().Should().Throw<DataException>().WithMessage($"{_folder.Path}: expected a file test-labels*, found none; *");
    }

    [Fact]
    public void Refuses_a_missing_folder_and_a_file_in_its_place()
    {
        var missing = () => IdxFolder.Load(_folder["absent"]);
        var file = () => IdxFolder.Load(_folder.Write("file", [1]));

        missing.Should().Throw<DataException>().WithMessage("*: expected a folder of IDX files, found nothing there; *");
        file.Should().Throw<DataException>().WithMessage("*: expected a folder of IDX files, found a file; *");
    }

    [Fact]
    public void Refuses_a_folder_called_like_a_file()
    {
        Directory.CreateDirectory(_folder["train-labels"]);
        _folder.Write("train-images", FileBytes.IdxImages(2));

        Loading().Should().Throw<DataException>().WithMessage($"{_folder["train-labels"]}: expected a file, found a folder; *");
    }

    [Fact]
    public void Refuses_counts_that_differ()
    {
        WriteTrain([0, 1, 0]);
        _folder.Write("train-images", FileBytes.IdxImages(2));

        Loading().Should().Throw<DataException>()
            .WithMessage($"{_folder["train-images"]}: expected 3 images, as many as labels, found 2; *");
    }

    [Fact]
    public void Refuses_a_single_class()
    {
        WriteTrain([4, 4, 4]);
        var mnist = () => IdxFolder.LoadMnist(_folder.Path);

        mnist.Should().Throw<DataException>().WithMessage("*expected 2 classes or more, found only class 4; *");
        Loading().Should().Throw<DataException>()
            .WithMessage($"{_folder["train-labels"]}: expected 2 classes or more, found only class 4; *");
    }

    [Fact]
    public void Refuses_a_split_of_too_few()
    {
        WriteTrain([0, 1, 0, 0, 0, 0, 1, 1, 1]);

        Loading().Should().Throw<DataException>()
            .WithMessage("*expected a test set, or 5 images of each class to split one off, found a class of 4; *");
    }

    [Fact]
    public void Refuses_test_images_of_another_kind()
    {
        WriteTrain(TwelveLabels);
        _folder.Write("test-labels", FileBytes.IdxLabels(1, 7));
        _folder.Write("test-images", FileBytes.IdxImages(2));
        Loading().Should().Throw<DataException>()
            .WithMessage($"{_folder["test-labels"]}: expected labels that the training set has too, found 7; *");

        _folder.Write("test-labels", FileBytes.IdxLabels(1, 0));
        _folder.Write("test-images", FileBytes.IdxImages(2, 8, 8));
        Loading().Should().Throw<DataException>()
            .WithMessage($"{_folder.Path}: expected test images of the training images' 1x4x4, found 1x8x8; *");
    }

    [Fact]
    public void Mnist_must_have_28x28_images_ten_classes_and_a_test_set()
    {
        var loading = () => IdxFolder.LoadMnist(_folder.Path);

        WriteTrain([0, 10]);
        loading.Should().Throw<DataException>().WithMessage("*expected labels from 0 to 9, found 10 at position 1; *");
        WriteTrain(TwelveLabels);
        loading.Should().Throw<DataException>().WithMessage("*expected a file t10k-labels*, found none; *");
        _folder.Write("t10k-labels", FileBytes.IdxLabels(0, 1));
        _folder.Write("t10k-images", FileBytes.IdxImages(2));
        loading.Should().Throw<DataException>().WithMessage("*expected MNIST's 28x28 images, found 4x4; *");
        _folder.Write("train-images", FileBytes.IdxImages(12, 28, 28));
        _folder.Write("t10k-images", FileBytes.IdxImages(2, 28, 28));
        loading().Name.Should().Be("mnist");
        loading().Classes.Should().Be(10, "even where a file shows fewer");
    }

    private void WriteTrain(int[] labels)
    {
        _folder.Write("train-labels", FileBytes.IdxLabels(labels));
        _folder.Write("train-images", FileBytes.IdxImages(labels.Length));
    }

    private Action Loading() => () => IdxFolder.Load(_folder.Path);
}
