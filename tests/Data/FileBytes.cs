using System.Buffers.Binary;
using ClaimsSuite.Data;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Tests.Data;

/// <summary>Small images and files for the tests of this room.</summary>
internal static class FileBytes
{
    /// <summary>Random 1x4x4 images; class c has <paramref name="counts"/>[c] of them, mixed.</summary>
    public static ImageSet Images(params int[] counts)
    {
        var random = new SeededRandom(5);
        var labels = counts.SelectMany((count, label) => Enumerable.Repeat(label, count)).ToArray();
        random.Permute(labels.AsSpan());
        var pixels = new byte[labels.Length * 16];
        random.NextBytes(pixels);
        return new ImageSet(pixels, labels, new ImageShape(1, 4, 4), counts.Length);
    }

    public static Examples Examples(params int[] counts) =>
        ClaimsSuite.Data.Examples.From(Images(counts), InputScaling.Standardised);

    /// <summary>An IDX file of images; pixel j of image i is 7 i + j, modulo 256.</summary>
    public static byte[] IdxImages(int count, int height = 4, int width = 4)
    {
        var length = height * width;
        var pixels = Enumerable.Range(0, count * length).Select(k => (byte)((7 * (k / length)) + (k % length)));
        return [.. Words(0x803, count, height, width), .. pixels];
    }

    public static byte[] IdxLabels(params int[] labels) => [.. Words(0x801, labels.Length), .. labels.Select(label => (byte)label)];

    /// <summary>Big-endian 32-bit numbers, the header of an IDX file.</summary>
    public static byte[] Words(params int[] words)
    {
        var bytes = new byte[4 * words.Length];
        for (var i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), words[i]);
        return bytes;
    }

    /// <summary>CIFAR-10 records with these labels; pixel j of record i is 7 i + j, modulo 256.</summary>
    public static byte[] CifarBatch(params int[] labels) =>
        [.. labels.SelectMany((label, i) => Enumerable.Range(0, 3072).Select(j => (byte)((7 * i) + j)).Prepend((byte)label))];
}
