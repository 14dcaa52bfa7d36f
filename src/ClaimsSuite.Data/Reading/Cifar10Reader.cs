namespace ClaimsSuite.Data.Reading;

/// <summary>
/// Reads CIFAR-10's binary version (Krizhevsky, 2009, www.cs.toronto.edu/~kriz/cifar.html), plain or gzip: records of a
/// label byte and 3x32x32 pixels, channel first. Whichever <c>data_batch_*.bin</c> are there are the training set.
/// </summary>
public static class Cifar10Reader
{
    /// <summary>Records of an official batch, and the most that one file may hold.</summary>
    public const int RecordsPerBatch = 10_000;

    private const int Classes = 10;
    private static readonly ImageShape Shape = new(3, 32, 32);

    /// <summary>Bytes of one record.</summary>
    public static int RecordLength => 1 + Shape.Length;

    /// <summary>Whether <paramref name="folder"/> has a training batch and the test batch.</summary>
    public static bool IsComplete(string folder) => TrainingBatches(folder).Length > 0 && Batches(folder, "test_batch.bin*").Length > 0;

    /// <summary>The training batches of <paramref name="folder"/>, by name.</summary>
    public static string[] TrainingBatches(string folder) => Batches(folder, "data_batch_*.bin*");

    /// <summary>Reads the batches of a folder.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="name">The data set's name in reports.</param>
    /// <exception cref="DataException">A file is missing or bad.</exception>
    public static Dataset Load(string folder, string name = "cifar-10")
    {
        if (!Directory.Exists(folder))
        {
            throw new DataException(
                folder,
                "a folder of CIFAR-10 batches",
                File.Exists(folder) ? "a file" : "nothing there",
                "give the path of a folder");
        }

        return Dataset.OfFiles(
            name,
            folder,
            ReadBatches(folder, TrainingBatches(folder), "data_batch_1.bin"),
            ReadBatches(folder, Batches(folder, "test_batch.bin*"), "test_batch.bin"));
    }

    private static ImageSet ReadBatches(string folder, string[] paths, string missing)
    {
        if (paths.Length == 0)
            throw new DataException(folder, $"a file {missing} or {missing}.gz", "none", "add it, or fetch the data again");
        var length = paths.Sum(Announced);
        MemoryLimit.MustHold(
            folder, $"{paths.Length} {(paths.Length == 1 ? "file" : "files")} of batches", (double)length * MemoryLimit.PerPixel);
        var batches = Array.ConvertAll(paths, ReadBatch);
        var labels = new int[batches.Sum(batch => batch.Length / RecordLength)];
        var pixels = new byte[labels.Length * Shape.Length];
        var next = 0;
        foreach (var batch in batches)
        {
            for (var start = 0; start < batch.Length; start += RecordLength, next++)
            {
                labels[next] = batch[start];
                batch.AsSpan(start + 1, Shape.Length).CopyTo(pixels.AsSpan(next * Shape.Length));
            }
        }

        return labels.Distinct().Take(2).Count() == 2
            ? new ImageSet(pixels, labels, Shape, Classes)
            : throw new DataException(paths[0], "2 classes or more", $"only class {labels[0]}", "check that this is the right file");
    }

    private static long Announced(string path)
    {
        using var file = DataFile.Open(path);
        return Math.Min(file.Announced, (long)RecordsPerBatch * RecordLength);
    }

    private static byte[] ReadBatch(string path)
    {
        using var file = DataFile.Open(path);
        var batch = file.ReadToEnd((long)RecordsPerBatch * RecordLength, $"{RecordsPerBatch} records");
        if (batch.Length == 0)
            throw new DataException(path, "1 record or more", "none", "fetch it again");
        if (batch.Length % RecordLength != 0)
        {
            throw new DataException(
                path,
                $"whole records of {RecordLength} bytes",
                $"{batch.Length} bytes: the file is truncated or has trailing bytes",
                "fetch it again");
        }

        for (var start = 0; start < batch.Length; start += RecordLength)
        {
            if (batch[start] >= Classes)
            {
                throw new DataException(
                    path,
                    $"labels from 0 to {Classes - 1}",
                    $"{batch[start]} in record {start / RecordLength}",
                    "check that this is CIFAR-10's binary version");
            }
        }

        return batch;
    }

    /// <summary>Files of that pattern; of a file and its .gz twin the plain one.</summary>
    private static string[] Batches(string folder, string pattern)
    {
        if (!Directory.Exists(folder))
            return [];
        var files = Directory.EnumerateFileSystemEntries(folder, pattern)
            .Select(path => path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^3] : path);
        return
        [
            .. files.Where(path => path.EndsWith(".bin", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)
                .Select(path => Path.Exists(path) ? path : path + ".gz"),
        ];
    }
}
