using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Data.Drawing;

/// <summary>
/// The data set that is always there: digits in a handwriting-like style, 1x28x28, drawn by this program from fixed
/// seeds, the same pixels on every machine. A surrogate: it must never be reported as real data.
/// </summary>
/// <remarks>
/// Image i has class i % 10 and a seed of its own, so the first n images are the same whatever n is. Every fifth image of
/// a class is from the hard tail, deformed about twice as much.
/// </remarks>
public static class Strokes
{
    /// <summary>The data set's name.</summary>
    public const string Name = "strokes";

    /// <summary>Height and width, in pixels.</summary>
    public const int Size = 28;

    /// <summary>The digits 0 to 9.</summary>
    public const int Classes = 10;

    /// <summary>Training images of each class in the whole set.</summary>
    public const int TrainPerClass = 2000;

    /// <summary>Test images of each class in the whole set.</summary>
    public const int TestPerClass = 400;

    /// <summary>
    /// The whole set's <see cref="Dataset.Digest"/>, on every machine. Who changes a pixel changes stored results, and must
    /// change this.
    /// </summary>
    public const string PublishedDigest = "fe5cddd58d7cf02aa4fb1eee4725cc1b23d1a7118f17aa74a9607ced9b6b7e93";

    private const int HardTailEvery = 5;
    private static readonly SeedSequence Seeds = new(root: 1706_05394);
    private static readonly Lazy<Dataset> Whole = new(() => Draw(TrainPerClass, TestPerClass));

    /// <summary>The whole set, 20,000 training and 4,000 test images; drawn once a process.</summary>
    public static Dataset Load() => Whole.Value;

    /// <summary>The first images of each class of the whole set and, past its end, more of the same kind.</summary>
    /// <param name="trainPerClass">Training images of each class, 1 or more.</param>
    /// <param name="testPerClass">Test images of each class, 1 or more.</param>
    public static Dataset Draw(int trainPerClass, int testPerClass)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trainPerClass, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(testPerClass, 1);
        return Dataset.Of(Name, isSurrogate: true, Images("train", trainPerClass * Classes), Images("test", testPerClass * Classes));
    }

    /// <summary>Whether the image at <paramref name="index"/> of the training or of the test set is from the hard tail.</summary>
    public static bool IsFromHardTail(int index) => index / Classes % HardTailEvery == HardTailEvery - 1;

    private static ImageSet Images(string part, int count)
    {
        var shape = new ImageShape(1, Size, Size);
        var pixels = new byte[count * shape.Length];
        var canvas = new Canvas(Size);
        var seed = Seeds.Seed(part);
        for (var i = 0; i < count; i++)
        {
            var hand = IsFromHardTail(i) ? Handwriting.Sloppy : Handwriting.Usual;
            var image = pixels.AsSpan(i * shape.Length, shape.Length);
            hand.Write(Digits.Variants[i % Classes], canvas, new SeededRandom(seed + (ulong)i), image);
        }

        return new ImageSet(pixels, [.. Enumerable.Range(0, count).Select(i => i % Classes)], shape, Classes);
    }
}
