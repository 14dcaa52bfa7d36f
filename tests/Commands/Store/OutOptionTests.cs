using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Store;

/// <summary>A report never takes the place of what is read, nor of anything but a file.</summary>
public sealed class OutOptionTests : IDisposable
{
    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [Theory]
    [InlineData("images/train-images", "a file of the data set")]
    [InlineData("images/train-labels-of-mine", "a file of the data set")]
    [InlineData("images/../images/train-labels", "a file of the data set")]
    [InlineData("store/report.json", "a file in the store")]
    [InlineData("sheet", "the file of --against")]
    [InlineData("sheet.received.txt", "the file of --against")]
    public async Task What_is_read_is_not_overwritten(string name, string what)
    {
        Directory.CreateDirectory(_runs.Store);
        await IsRefusedAsync($"{Path.GetDirectoryName(_runs.Store)}/{name}", $"expected the name of another file, found {what}");
    }

    [LinuxFact]
    public async Task Nor_is_it_through_a_link_to_its_folder()
    {
        Directory.CreateSymbolicLink(_runs["link"], _runs.Images);

        await IsRefusedAsync(_runs["link/train-images"], "expected the name of another file, found a file of the data set");
    }

    [LinuxFact]
    public async Task A_link_is_not_replaced()
    {
        File.WriteAllText(_runs["target"], "");
        File.CreateSymbolicLink(_runs["link"], _runs["target"]);
        File.CreateSymbolicLink(_runs["dangling"], _runs["nothing"]);

        await IsRefusedAsync(_runs["link"], "expected the name of a file, found a link");
        await IsRefusedAsync(_runs["dangling"], "expected the name of a file, found a link");
        new FileInfo(_runs["link"]).LinkTarget.Should().Be(_runs["target"]);
    }

    [LinuxFact]
    public async Task A_pipe_is_not_replaced()
    {
        await Pipes.MakeAsync(_runs["pipe"]);

        await IsRefusedAsync(_runs["pipe"], "expected the name of a file, found a pipe, a device or the like");
    }

    [Fact]
    public async Task A_report_beside_images_is_written_and_written_again()
    {
        foreach (var _ in new[] { 1, 2 })
            (await RunAsync(_runs["images/report.json"])).Code.Should().BeOneOf(0, 1);

        File.Exists(_runs["images/report.json"]).Should().BeTrue();
    }

    [Fact]
    public async Task The_map_does_not_overwrite_its_images_either()
    {
        var images = File.ReadAllBytes(_runs["images/train-images"]);

        var end = await ClaimsProcess.HereAsync("map", "--dataset", _runs.Images, "--out", _runs["images/train-images"]);

        (end.Code, end.Output).Should().Be((2, ""));
        File.ReadAllBytes(_runs["images/train-images"]).Should().Equal(images);
    }

    private Task<Ending> RunAsync(string output) => ClaimsProcess.HereAsync(
        ["run", .. _runs.SelectionOf(2), "--store", _runs.Store, "--format", "json", "--against", _runs["sheet"], "--out", output]);

    private async Task IsRefusedAsync(string output, string message)
    {
        var images = File.ReadAllBytes(_runs["images/train-images"]);

        var end = await RunAsync(output);

        (end.Code, end.Output).Should().Be((2, ""));
        end.Error.TrimEnd().Should().Match($"claims: {output}: {message}*").And.NotContain("\n");
        File.ReadAllBytes(_runs["images/train-images"]).Should().Equal(images);
        _runs.Records().Should().BeEmpty();
    }
}
