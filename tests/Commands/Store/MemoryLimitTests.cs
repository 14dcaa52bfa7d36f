using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Store;

/// <summary>What asks for more memory than there is: told in one line, from headers, in processes that may take 128 MB.</summary>
public sealed class MemoryLimitTests : IDisposable
{
    private static readonly Dictionary<string, string?> Small = new() { ["DOTNET_GCHeapHardLimit"] = "8000000" }; // hexadecimal
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Images_that_only_a_larger_machine_can_hold_are_refused_from_their_header()
    {
        // Random bytes, which gzip cannot shrink: for all one knows the file holds what its header says.
        var pixels = new byte[1 << 20];
        new SeededRandom(1).NextBytes(pixels);
        Write(60_000, [.. FileBytes.Words(0x803, 60_000, 28, 28), .. pixels]);

        await IsRefusedAsync(
            ["data", "verify", _folder.Path],
            "*train-images: expected data that take at most 67 MB of memory, found 60000 images of 28x28, *");
    }

    [Fact]
    public async Task So_are_labels()
    {
        _folder.Write("train-images", FileBytes.IdxImages(4));
        _folder.Write("train-labels", TemporaryFolder.Gzip([.. FileBytes.Words(0x801, 20_000_000), .. new byte[20_000_000]]));

        await IsRefusedAsync(
            ["data", "verify", _folder.Path], "*train-labels: expected data that take at most 67 MB *, found 20000000 labels, *");
    }

    [Fact]
    public async Task Batches_are_refused_from_the_sizes_of_their_files()
    {
        foreach (var name in new[] { "data_batch_1.bin", "test_batch.bin" })
        {
            using var file = File.Create(_folder[name]);
            file.SetLength(30_730_000);
        }

        await IsRefusedAsync(
            ["data", "verify", _folder.Path], "*: expected data that take at most 67 MB of memory, found 1 file of batches, *");
    }

    [Fact]
    public async Task Images_too_large_for_networks_on_them_to_be_trained_here_are_refused_before_training()
    {
        Write(30, FileBytes.IdxImages(30, 200, 200));

        await IsRefusedAsync(
            ["run", "C01", "--dataset", _folder.Path, "--replicates", "2"],
            "*: expected images on which networks can be trained within 67 MB of memory, found 1x200x200, which take about *");
    }

    private void Write(int count, byte[] images)
    {
        _folder.Write("train-images", count > 1000 ? TemporaryFolder.Gzip(images) : images);
        _folder.Write("train-labels", FileBytes.IdxLabels([.. Enumerable.Range(0, count).Select(i => i % 2)]));
    }

    private static async Task IsRefusedAsync(string[] arguments, string message)
    {
        using var process = ClaimsProcess.Start(Small, "dotnet", [ClaimsProcess.Program, .. arguments]);
        var end = await process.EndAsync();

        end.Code.Should().BeOneOf(1, 2);
        end.Error.TrimEnd().Should().Match(message).And.NotContain("\n");
    }
}
