using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.CriticalSamples;

/// <summary>Searches around points of the unit square. One grey level is 1 / 255, so r of the box is that of 0 ... 1.</summary>
internal static class PlaneSearch
{
    public const double GreyLevel = 1.0 / 255;

    /// <summary>
    /// LASS with the paper's alpha and beta for <paramref name="radius"/>, and 100 iterations as in the authors' scripts.
    /// </summary>
    public static PlaneHits Lass(PlaneNetwork network, IReadOnlyList<(double X, double Y)> points, double radius, int iterations = 100) =>
        Lass(network, points, LassSettings.WithRadius(radius / GreyLevel, iterations), Streams(points.Count));

    public static PlaneHits Lass(
        PlaneNetwork network, IReadOnlyList<(double X, double Y)> points, LassSettings settings, SeededRandom[] noise) =>
        Search(points, inputs => ClaimsSuite.Engine.CriticalSamples.Lass.Search(network.Ensemble, 0, inputs, settings, GreyLevel, noise));

    public static PlaneHits FastGradientSign(PlaneNetwork network, IReadOnlyList<(double X, double Y)> points, double radius) =>
        Search(points, inputs => SearchBaselines.FastGradientSign(network.Ensemble, 0, inputs, radius));

    public static PlaneHits PublishedFastGradientSign(
        PlaneNetwork network, IReadOnlyList<(double X, double Y)> points, double radius, out double zeroGradient)
    {
        var share = double.NaN;
        var hits = Search(points, inputs =>
        {
            (var search, share) = SearchBaselines.PublishedFastGradientSign(network.Ensemble, 0, inputs, radius);
            return search;
        });
        zeroGradient = share;
        return hits;
    }

    public static PlaneHits Random(PlaneNetwork network, IReadOnlyList<(double X, double Y)> points, double radius, int draws) =>
        Search(points, inputs => SearchBaselines.Random(network.Ensemble, 0, inputs, radius, draws, Streams(points.Count)));

    /// <summary>A stream for each of the first points.</summary>
    public static SeededRandom[] Streams(int count) => [.. Enumerable.Range(0, count).Select(i => new SeededRandom(1000 + (ulong)i))];

    /// <summary>Uniform in the unit square.</summary>
    public static (double X, double Y)[] Points(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => ((double)random.NextSingle(), (double)random.NextSingle()))];
    }

    private static PlaneHits Search(IReadOnlyList<(double X, double Y)> points, Func<Tensor, CriticalSearch> search)
    {
        using var scope = NewDisposeScope();
        var result = search(tensor(points.SelectMany(point => new[] { (float)point.X, (float)point.Y }).ToArray(), [points.Count, 2]));
        var values = result.Points.data<float>().ToArray();
        return new PlaneHits(
            result.Found, [.. Enumerable.Range(0, points.Count).Select(i => ((double)values[2 * i], (double)values[(2 * i) + 1]))],
            result.Ratio);
    }
}

/// <summary>What a search found.</summary>
internal sealed record PlaneHits(bool[] Found, (double X, double Y)[] Points, double Ratio);
