namespace ClaimsSuite.Data.Download;

/// <summary>One file of a published data set.</summary>
/// <param name="Name">Its name when not compressed.</param>
/// <param name="Sha256">SHA-256 of its content when not compressed, lower-case hexadecimal.</param>
public sealed record OfficialFile(string Name, string Sha256);

/// <summary>A published data set: its files, how to know them, and where to fetch them.</summary>
/// <param name="Name">The data set's name here, and its folder's.</param>
/// <param name="Files">What it consists of.</param>
/// <param name="CopiesCirculate">Whether usable copies with other bytes are around, so that other bytes are no error.</param>
/// <param name="Downloads">What is fetched: the files themselves, gzipped, or one archive (.tar.gz) of them.</param>
public sealed record OfficialDataset(
    string Name, IReadOnlyList<OfficialFile> Files, bool CopiesCirculate, IReadOnlyList<RemoteFile> Downloads)
{
    /// <summary>MNIST (LeCun, Cortes and Burges). Checksums are of the uncompressed files, as the original site served them.</summary>
    public static readonly OfficialDataset Mnist = OfMnist(
        new("train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
        new("train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
        new("t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
        new("t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));

    /// <summary>
    /// CIFAR-10, binary version (Krizhevsky, 2009). The batches' checksums are those that ankane/torchvision-ruby checks; copies that
    /// went through JPEG circulate.
    /// </summary>
    public static readonly OfficialDataset Cifar10 = new(
        "cifar-10",
        [
            new("data_batch_1.bin", "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
            new("data_batch_2.bin", "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
            new("data_batch_3.bin", "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
            new("data_batch_4.bin", "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
            new("data_batch_5.bin", "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
            new("test_batch.bin", "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"),
        ],
        CopiesCirculate: true,
        [
            new RemoteFile(
                "cifar-10-binary.tar.gz",
                "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
                HashIsOfContent: false,
                MostBytes: 170_052_171,
                [new Uri("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")]),
        ]);

    /// <summary>All that can be fetched.</summary>
    public static readonly IReadOnlyList<OfficialDataset> All = [Mnist, Cifar10];

    private static OfficialDataset OfMnist(params OfficialFile[] files)
    {
        const long mostBytes = 16_000_000; // the largest has 9.9 million
        string[] mirrors = ["https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"];
        var downloads = files.Select(file => new RemoteFile(
            $"{file.Name}.gz",
            file.Sha256,
            HashIsOfContent: true,
            mostBytes,
            [.. mirrors.Select(mirror => new Uri($"{mirror}{file.Name}.gz"))]));
        return new OfficialDataset("mnist", files, CopiesCirculate: false, [.. downloads]);
    }
}
