using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;

namespace ClaimsSuite.Tests.Commands.Store;

/// <summary>Real runs of two kinds that take a moment each: claims on a folder of 40 images of 6x6 pixels.</summary>
internal sealed class SmallRuns : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallRuns()
    {
        var random = new SeededRandom(8);
        var pixels = Enumerable.Range(0, 40 * 36)
            .Select(k => (byte)Math.Clamp((k % 2 == k / 36 % 2 ? 170 : 60) + (50 * random.NextGaussian()), 0, 255));
        _folder.Write("images/train-images", [.. FileBytes.Words(0x803, 40, 6, 6), .. pixels]);
        _folder.Write("images/train-labels", FileBytes.IdxLabels([.. Enumerable.Range(0, 40).Select(i => i % 2)]));
    }

    /// <summary>Runs that <see cref="Selection"/> asks for.</summary>
    public const int Count = 12;

    public string[] Selection => SelectionOf(replicates: 4);

    public string Images => _folder["images"];

    public string Store => _folder["store"];

    public string this[string name] => _folder[name];

    /// <summary>Three times as many runs as replicates.</summary>
    public string[] SelectionOf(int replicates) => ["C01", "C05", "--dataset", Images, "--seed", "1000", "--replicates", $"{replicates}"];

    /// <summary>The options by which the report goes to a file.</summary>
    public string[] ReportTo(string name) => ["--format", "json", "--out", _folder[name]];

    /// <summary>The report without the times that training took.</summary>
    public string Report(string name) =>
        string.Join('\n', File.ReadLines(_folder[name]).Where(line => !line.Contains("\"seconds\"", StringComparison.Ordinal)));

    public string WholeReport(string name) => File.ReadAllText(_folder[name]);

    /// <summary>The records in the store; neither leases nor the index of data.</summary>
    public List<string> Records() => Directory.Exists(Store)
        ?
        [
            .. Directory.GetFiles(Store, "*.json")
                .Where(path => !Path.GetFileName(path).StartsWith("data-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ]
        : [];

    /// <summary>Waits until so many runs are stored by a process that is at it.</summary>
    public async Task UntilStoredAsync(ClaimsProcess process, int runs)
    {
        while (Records().Count < runs)
        {
            process.HasEnded.Should().BeFalse("{0} runs are to be stored first", runs);
            await Task.Delay(5);
        }
    }

    public void EmptyStore() => Directory.Delete(Store, recursive: true);

    public void Dispose() => _folder.Dispose();
}
