using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ClaimsSuite.Data;

/// <summary>A training set and a test set of the same kind of images.</summary>
/// <param name="Name">As reports name it: <c>strokes</c>, <c>mnist</c>, <c>cifar-10</c>, or the folder's name.</param>
/// <param name="IsSurrogate">Whether it was drawn by a program; reports must never call it real then.</param>
/// <param name="Train">The images to draw training sets from.</param>
/// <param name="Test">The images for validation; they share no image with <paramref name="Train"/>.</param>
/// <param name="Digest">SHA-256 over shape, classes, pixels and labels of both sets, lower-case hexadecimal.</param>
public sealed record Dataset(string Name, bool IsSurrogate, ImageSet Train, ImageSet Test, string Digest)
{
    /// <summary>[C, H, W] of one image.</summary>
    public ImageShape Shape => Train.Shape;

    /// <summary>The number of classes.</summary>
    public int Classes => Train.Classes;

    /// <summary>
    /// Joins the two sets and computes the digest. Both sets are standardised by the statistics of the whole training
    /// set, so that one grey level means the same input in every draw and in validation.
    /// </summary>
    /// <exception cref="ArgumentException">The sets differ in shape or in the number of classes.</exception>
    public static Dataset Of(string name, bool isSurrogate, ImageSet train, ImageSet test)
    {
        if (train.Shape != test.Shape)
            throw new ArgumentException($"Training images are {train.Shape}, test images {test.Shape}.", nameof(test));
        if (train.Classes != test.Classes)
            throw new ArgumentException($"Training images have {train.Classes} classes, test images {test.Classes}.", nameof(test));
        return new Dataset(name, isSurrogate, train, test.With(train.Statistics), DigestOf(train, test));
    }

    /// <summary>The same for images that were read from files.</summary>
    /// <exception cref="DataException">All images of the training set are the same, so that there is nothing to learn.</exception>
    internal static Dataset OfFiles(string name, string folder, ImageSet train, ImageSet test)
    {
        if (Enumerable.Range(1, train.Count - 1).All(i => train.Image(i).SequenceEqual(train.Image(0))))
        {
            throw new DataException(
                folder,
                "images that differ",
                FormattableString.Invariant($"{train.Count} times the same"),
                "check that these are the right files");
        }

        return Of(name, isSurrogate: false, train, test);
    }

    private static string DigestOf(params ReadOnlySpan<ImageSet> sets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var set in sets)
        {
            AppendIntegers(hash, [set.Count, set.Shape.Channels, set.Shape.Height, set.Shape.Width, set.Classes]);
            hash.AppendData(set.Pixels);
            AppendIntegers(hash, set.Labels);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendIntegers(IncrementalHash hash, ReadOnlySpan<int> values)
    {
        if (BitConverter.IsLittleEndian)
        {
            hash.AppendData(MemoryMarshal.AsBytes(values));
            return;
        }

        var reversed = new int[values.Length];
        BinaryPrimitives.ReverseEndianness(values, reversed);
        hash.AppendData(MemoryMarshal.AsBytes<int>(reversed));
    }
}
