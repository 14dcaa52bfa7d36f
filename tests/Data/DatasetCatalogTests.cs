using ClaimsSuite.Data;
using ClaimsSuite.Data.Catalog;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data;

public sealed class DatasetCatalogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private DataLocations Here => new(_folder["explicit"], _folder["environment"], _folder["cache"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_surrogate_is_always_available_and_has_no_folder()
    {
        var strokes = DatasetCatalog.Resolve("strokes", Here);

        (strokes.Name, strokes.IsSurrogate, strokes.IsAvailable, strokes.Folder).Should().Be(("strokes", true, true, null));
    }

    [Theory]
    [InlineData("mnist")]
    [InlineData("cifar-10")]
    public void Missing_data_tells_the_command_that_fetches_it(string name)
    {
        var source = DatasetCatalog.Resolve(name, Here);

        (source.Name, source.IsSurrogate, source.IsAvailable).Should().Be((name, false, false));
        source.HowToGet.Should().Be($"claims data pull {name}");
        source.Invoking(s => s.Load()).Should().Throw<DataException>()
            .WithMessage($"{name}: expected its files in {_folder[$"explicit/{name}"]} or *, found no such folder; fetch them: *");
    }

    [Fact]
    public void Looks_in_the_explicit_folder_then_the_environment_then_the_cache()
    {
        WriteCifar("cache/cifar-10");
        DatasetCatalog.Resolve("cifar-10", Here).Folder.Should().Be(_folder["cache/cifar-10"]);
        WriteCifar("environment/cifar-10");
        DatasetCatalog.Resolve("cifar-10", Here).Folder.Should().Be(_folder["environment/cifar-10"]);
        WriteCifar("explicit/cifar-10");
        DatasetCatalog.Resolve("cifar-10", Here).Folder.Should().Be(_folder["explicit/cifar-10"]);
        DatasetCatalog.Resolve("cifar-10", Here).Load().Train.Count.Should().Be(2);
    }

    [Fact]
    public void A_half_filled_folder_is_not_available_and_loading_names_the_missing_file()
    {
        _folder.Write("cache/mnist/train-labels-idx1-ubyte", FileBytes.IdxLabels(0, 1));
        var mnist = DatasetCatalog.Resolve("mnist", Here);

        mnist.IsAvailable.Should().BeFalse();
        mnist.Invoking(s => s.Load()).Should().Throw<DataException>()
            .WithMessage($"{_folder["cache/mnist"]}: expected a file train-images*, found none; *");
    }

    [Fact]
    public void A_complete_folder_wins_over_a_half_filled_one_before_it()
    {
        _folder.Write("explicit/cifar-10/data_batch_1.bin", FileBytes.CifarBatch(0, 1));
        WriteCifar("cache/cifar-10");

        DatasetCatalog.Resolve("cifar-10", Here).Folder.Should().Be(_folder["cache/cifar-10"]);
    }

    [Fact]
    public void A_path_may_lead_to_IDX_files_or_to_CIFAR_batches_and_names_the_data_set()
    {
        WriteCifar("my-objects");
        _folder.Write("my-digits/train-images", FileBytes.IdxImages(10));
        _folder.Write("my-digits/train-labels", FileBytes.IdxLabels(0, 1, 0, 1, 0, 1, 0, 1, 0, 1));

        var objects = DatasetCatalog.Resolve(_folder["my-objects"], Here);
        var digits = DatasetCatalog.Resolve(_folder["my-digits/"], Here);

        (objects.IsAvailable, objects.Load().Name, objects.Load().Shape).Should().Be((true, "my-objects", new ImageShape(3, 32, 32)));
        (digits.IsAvailable, digits.Load().Name, digits.Load().Shape).Should().Be((true, "my-digits", new ImageShape(1, 4, 4)));
    }

    [Fact]
    public void An_unknown_name_is_told_what_is_known()
    {
        var resolve = () => DatasetCatalog.Resolve("emnist", Here);

        resolve.Should().Throw<DataException>().WithMessage(
            "data set 'emnist': expected one of strokes, mnist, cifar-10, or the path of a folder of IDX files, "
            + "found neither; correct the name or the path");
    }

    [Fact]
    public void A_mistyped_explicit_folder_is_refused_instead_of_passed_over()
    {
        Here.Invoking(locations => locations.MustExist()).Should().Throw<DataException>()
            .WithMessage($"{_folder["explicit"]}: * found nothing there; *");
        Directory.CreateDirectory(_folder["explicit"]);
        Here.MustExist().Should().Be(Here);
        var withoutOption = Here with { Explicit = null };
        withoutOption.Invoking(locations => locations.MustExist()).Should().Throw<DataException>()
            .WithMessage($"{_folder["environment"]}: *$CLAIMS_DATA, found nothing there; *");
        Directory.CreateDirectory(_folder["environment"]);
        withoutOption.MustExist().Roots.Should().Equal(_folder["environment"], _folder["cache"]);
    }

    [Fact]
    public void The_users_cache_is_the_last_resort()
    {
        var locations = DataLocations.FromEnvironment("given");

        locations.Roots[0].Should().Be("given");
        locations.Roots[^1].Should().EndWith("claims-suite").And.Match(path => Path.IsPathFullyQualified(path));
    }

    private void WriteCifar(string folder)
    {
        _folder.Write($"{folder}/data_batch_1.bin", FileBytes.CifarBatch(0, 1));
        _folder.Write($"{folder}/test_batch.bin", FileBytes.CifarBatch(1, 0));
    }
}
