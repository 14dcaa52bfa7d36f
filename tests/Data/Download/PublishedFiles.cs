using System.Formats.Tar;
using System.Security.Cryptography;
using ClaimsSuite.Data.Download;

namespace ClaimsSuite.Tests.Data.Download;

/// <summary>Small stand-ins for the published data sets, in the same formats, and servers for them.</summary>
internal static class PublishedFiles
{
    /// <summary>MNIST's four files with two images each.</summary>
    public static readonly IReadOnlyDictionary<string, byte[]> Mnist = new Dictionary<string, byte[]>
    {
        ["train-images-idx3-ubyte"] = FileBytes.IdxImages(2, 28, 28),
        ["train-labels-idx1-ubyte"] = FileBytes.IdxLabels(3, 1),
        ["t10k-images-idx3-ubyte"] = FileBytes.IdxImages(3, 28, 28),
        ["t10k-labels-idx1-ubyte"] = FileBytes.IdxLabels(0, 9, 4),
    };

    /// <summary>CIFAR-10 with one training batch.</summary>
    public static readonly IReadOnlyDictionary<string, byte[]> Cifar = new Dictionary<string, byte[]>
    {
        ["data_batch_1.bin"] = FileBytes.CifarBatch(0, 3, 1),
        ["test_batch.bin"] = FileBytes.CifarBatch(1, 2),
    };

    /// <summary>The archive of <see cref="Cifar"/>, made once: its entries tell the time.</summary>
    public static readonly byte[] CifarArchive = Archive([
        new UstarTarEntry(TarEntryType.Directory, "cifar-10-batches-bin/"),
        .. Cifar.Select(file => Entry($"cifar-10-batches-bin/{file.Key}", file.Value)),
        Entry("cifar-10-batches-bin/readme.html", [1, 2]),
    ]);

    public static MirrorServer ServerOfMnist() => new((path, _) =>
        Mnist.TryGetValue(path[..^3], out var content) ? Answer.Good(TemporaryFolder.Gzip(content)) : Answer.NotFound);

    public static OfficialDataset OfficialMnist(MirrorServer server) => new(
        "mnist",
        [.. Mnist.Select(file => new OfficialFile(file.Key, Sha256(file.Value)))],
        CopiesCirculate: false,
        [.. Mnist.Select(file => Remote(server, $"{file.Key}.gz", file.Value, hashIsOfContent: true))]);

    public static OfficialDataset OfficialCifar(MirrorServer server, byte[] archive) => new(
        "cifar-10",
        [.. Cifar.Select(file => new OfficialFile(file.Key, Sha256(file.Value)))],
        CopiesCirculate: true,
        [Remote(server, "cifar-10-binary.tar.gz", archive, hashIsOfContent: false)]);

    /// <summary>A .tar.gz of these entries.</summary>
    public static byte[] Archive(params IEnumerable<TarEntry> entries)
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            foreach (var entry in entries)
                writer.WriteEntry(entry);
        }

        return TemporaryFolder.Gzip(tar.ToArray());
    }

    public static TarEntry Entry(string name, byte[] content) =>
        new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) };

    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static RemoteFile Remote(MirrorServer server, string name, byte[] hashed, bool hashIsOfContent) =>
        new(name, Sha256(hashed), hashIsOfContent, MostBytes: 1_000_000, [server.Address(name)]);
}
