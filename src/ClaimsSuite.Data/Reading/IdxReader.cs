using System.Buffers.Binary;

namespace ClaimsSuite.Data.Reading;

/// <summary>Images of an IDX file.</summary>
/// <param name="Pixels">[N, H, W], 0 ... 255.</param>
/// <param name="Count">N, 1 or more.</param>
/// <param name="Height">H, in pixels.</param>
/// <param name="Width">W, in pixels.</param>
public sealed record IdxImages(byte[] Pixels, int Count, int Height, int Width);

/// <summary>Reads the IDX format of MNIST (LeCun, Cortes and Burges, yann.lecun.com/exdb/mnist), plain or gzip: big-endian
/// magic, sizes, then bytes.</summary>
public static class IdxReader
{
    /// <summary>Classes that a file of labels may have at most; labels are below it.</summary>
    public const int MostClasses = 100;

    private const int ImagesMagic = 0x803, LabelsMagic = 0x801, LargestSide = 1024;

    /// <summary>Reads an idx3-ubyte file.</summary>
    /// <exception cref="DataException">It is not an intact file of 1 or more images.</exception>
    public static IdxImages ReadImages(string path)
    {
        using var file = DataFile.Open(path);
        var count = ReadCount(file, ImagesMagic, "images");
        var sides = file.Read(8, "height and width");
        uint height = BinaryPrimitives.ReadUInt32BigEndian(sides), width = BinaryPrimitives.ReadUInt32BigEndian(sides.AsSpan(4));
        if (height is < 1 or > LargestSide || width is < 1 or > LargestSide)
        {
            throw new DataException(
                path,
                $"images of 1x1 to {LargestSide}x{LargestSide}",
                $"{height}x{width}",
                "check that this is a file of images");
        }

        var what = FormattableString.Invariant($"{count} images of {height}x{width}");
        var pixels = file.Read(count * height * width, what, MemoryLimit.PerPixel);
        file.ExpectEnd(what);
        return new IdxImages(pixels, (int)count, (int)height, (int)width);
    }

    /// <summary>Reads an idx1-ubyte file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="classes">Labels must be below it.</param>
    /// <returns>[N], N 1 or more.</returns>
    /// <exception cref="DataException">It is not an intact file of 1 or more labels in range.</exception>
    public static int[] ReadLabels(string path, int classes = MostClasses)
    {
        using var file = DataFile.Open(path);
        var count = ReadCount(file, LabelsMagic, "labels");
        var what = FormattableString.Invariant($"{count} labels");
        var labels = file.Read(count, what, MemoryLimit.PerLabel);
        file.ExpectEnd(what);
        var wrong = Array.FindIndex(labels, label => label >= classes);
        if (wrong >= 0)
        {
            throw new DataException(
                path,
                $"labels from 0 to {classes - 1}",
                $"{labels[wrong]} at position {wrong}",
                "check that this is the right file");
        }

        return Array.ConvertAll(labels, label => (int)label);
    }

    private static long ReadCount(DataFile file, int magic, string what)
    {
        var head = file.Read(8, "magic number and count");
        var found = BinaryPrimitives.ReadInt32BigEndian(head);
        if (found != magic)
        {
            throw new DataException(
                file.Path,
                $"IDX {what} (magic 0x{magic:X8})",
                $"magic 0x{found:X8}",
                $"check that this is a file of {what}");
        }

        var count = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4));
        if (count is 0 or > int.MaxValue)
            throw new DataException(file.Path, $"1 to {int.MaxValue} {what}", $"{count} in the header", "fetch it again");
        return count;
    }
}
