namespace ClaimsSuite.Data.Reading;

/// <summary>
/// A folder of IDX files: <c>train-images*</c> and <c>train-labels*</c>, and for the test set <c>t10k-*</c> or
/// <c>test-*</c>. Where there is no test set, every fifth training image of each class becomes one.
/// </summary>
public static class IdxFolder
{
    private const int TestSetEvery = 5;
    private static readonly string[] TestPrefixes = ["t10k", "test"];

    /// <summary>Whether <paramref name="folder"/> has images and labels for training and, if asked, for testing.</summary>
    public static bool IsComplete(string folder, bool needsTest) =>
        Directory.Exists(folder) && HasPart(folder, "train") && (!needsTest || TestPrefixes.Any(prefix => HasPart(folder, prefix)));

    /// <summary>Reads a folder of grey images with 2 to 100 classes; labels with gaps are renumbered from 0 in their order.</summary>
    /// <exception cref="DataException">A file is missing or bad, or the files do not belong together.</exception>
    public static Dataset Load(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var (images, labels, labelsPath) = ReadTrainPart(folder, IdxReader.MostClasses);
        var known = labels.Distinct().Order().ToArray();
        var train = SetOf(images, Renumber(labels, known, labelsPath), known.Length);
        if (!TestPrefixes.Any(prefix => HasFile(folder, prefix)))
            return Split(name, folder, train, labelsPath);

        var (testImages, testLabels, testPath) = ReadTestPart(folder, IdxReader.MostClasses);
        return Join(name, folder, train, SetOf(testImages, Renumber(testLabels, known, testPath), known.Length));
    }

    /// <summary>Reads MNIST, or data in its place: 28x28, ten classes, with a test set.</summary>
    /// <exception cref="DataException">A file is missing or bad, or the files do not belong together.</exception>
    public static Dataset LoadMnist(string folder)
    {
        const int classes = 10, side = 28;
        var (images, labels, _) = ReadTrainPart(folder, classes);
        var (testImages, testLabels, _) = ReadTestPart(folder, classes);
        if ((images.Height, images.Width) != (side, side))
        {
            throw new DataException(
                folder,
                "MNIST's 28x28 images",
                $"{images.Height}x{images.Width}",
                "give other data by its folder's path, not as mnist");
        }

        return Join("mnist", folder, SetOf(images, labels, classes), SetOf(testImages, testLabels, classes));
    }

    private static Dataset Join(string name, string folder, ImageSet train, ImageSet test)
    {
        if (train.Shape != test.Shape)
        {
            throw new DataException(
                folder,
                $"test images of the training images' {train.Shape}",
                $"{test.Shape}",
                "check which files belong together");
        }

        return Dataset.OfFiles(name, folder, train, test);
    }

    private static Dataset Split(string name, string folder, ImageSet all, string labelsPath)
    {
        var byClass = BalancedDraw.IndicesByClass(all.Labels, all.Classes);
        var rarest = byClass.Min(members => members.Length);
        if (rarest < TestSetEvery)
        {
            throw new DataException(
                labelsPath,
                $"a test set, or {TestSetEvery} images of each class to split one off",
                $"a class of {rarest}",
                "add test-images and test-labels files");
        }

        var inTest = byClass.SelectMany(members => members.Where((_, k) => k % TestSetEvery == TestSetEvery - 1)).ToHashSet();
        var (test, train) = (Select(true), Select(false));
        return Dataset.OfFiles(name, folder, all.Take(train).WithOwnStatistics(), all.Take(test));

        int[] Select(bool forTest) => [.. Enumerable.Range(0, all.Count).Where(i => inTest.Contains(i) == forTest)];
    }

    private static (IdxImages Images, int[] Labels, string LabelsPath) ReadTrainPart(string folder, int classes)
    {
        var part = ReadPart(folder, "train", classes);
        return part.Labels.Distinct().Take(2).Count() == 2
            ? part
            : throw new DataException(
                part.LabelsPath, "2 classes or more", $"only class {part.Labels[0]}", "check that this is the right file");
    }

    private static (IdxImages Images, int[] Labels, string LabelsPath) ReadTestPart(string folder, int classes) =>
        ReadPart(folder, TestPrefixes.FirstOrDefault(prefix => HasFile(folder, prefix)) ?? TestPrefixes[0], classes);

    private static (IdxImages Images, int[] Labels, string LabelsPath) ReadPart(string folder, string prefix, int classes)
    {
        var labelsPath = Find(folder, $"{prefix}-labels");
        var imagesPath = Find(folder, $"{prefix}-images");
        var labels = IdxReader.ReadLabels(labelsPath, classes);
        var images = IdxReader.ReadImages(imagesPath);
        if (images.Count != labels.Length)
        {
            throw new DataException(
                imagesPath,
                $"{labels.Length} images, as many as labels",
                $"{images.Count}",
                "check which files belong together");
        }

        return (images, labels, labelsPath);
    }

    private static int[] Renumber(int[] labels, int[] known, string path) => Array.ConvertAll(labels, label =>
    {
        var position = Array.BinarySearch(known, label);
        return position >= 0
            ? position
            : throw new DataException(path, "labels that the training set has too", $"{label}", "check which files belong together");
    });

    private static ImageSet SetOf(IdxImages images, int[] labels, int classes) =>
        new(images.Pixels, labels, new ImageShape(1, images.Height, images.Width), classes);

    private static bool HasPart(string folder, string prefix) =>
        Candidates(folder, $"{prefix}-images").Length > 0 && Candidates(folder, $"{prefix}-labels").Length > 0;

    private static bool HasFile(string folder, string prefix) =>
        Candidates(folder, $"{prefix}-images").Length > 0 || Candidates(folder, $"{prefix}-labels").Length > 0;

    private static string Find(string folder, string start)
    {
        if (!Directory.Exists(folder))
        {
            throw new DataException(
                folder,
                "a folder of IDX files",
                File.Exists(folder) ? "a file" : "nothing there",
                "give the path of a folder");
        }

        var candidates = Candidates(folder, start);
        return candidates switch
        {
            [] => throw new DataException(folder, $"a file {start}*", "none", "add it, or fetch the data again"),
            [var only] => only,
            _ => throw new DataException(
                folder, $"one file {start}*", string.Join(", ", candidates.Select(Path.GetFileName)), "move the others away"),
        };
    }

    /// <summary>Files that start so; of a file and its .gz twin the plain one, and no unfinished downloads.</summary>
    private static string[] Candidates(string folder, string start)
    {
        var files = Directory.EnumerateFileSystemEntries(folder, start + "*").ToHashSet();
        return [.. files.Where(path => !Ends(path, ".part") && !IsTwin(path)).Order(StringComparer.Ordinal)];

        bool IsTwin(string path) => Ends(path, ".gz") && files.Contains(path[..^3]);
        static bool Ends(string path, string end) => path.EndsWith(end, StringComparison.Ordinal);
    }
}
