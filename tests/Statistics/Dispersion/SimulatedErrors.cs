using ClaimsSuite.Statistics.Dispersion;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Tests.Statistics.Dispersion;

/// <summary>Errors of models whose rate depends on model and class, on examples of which some are easy for every model.</summary>
internal sealed class SimulatedErrors
{
    private readonly int[] _counts;
    private readonly int[] _labels;
    private readonly double[] _rates; // [S, K]
    private readonly int _classes;
    private readonly int _models;

    internal SimulatedErrors(int models, int classes, int examplesPerClass, double easyShare, ulong seed)
    {
        (_models, _classes) = (models, classes);
        var random = new SeededRandom(seed);
        _labels = [.. Enumerable.Range(0, classes * examplesPerClass).Select(i => i % classes)];
        _counts = new int[_labels.Length];
        _rates = new double[models * classes];
        for (var s = 0; s < models; s++)
        {
            var skill = 0.2 * random.NextDouble();
            for (var i = 0; i < _labels.Length; i++)
            {
                var isEasy = i < easyShare * _labels.Length;
                if (random.NextDouble() >= (isEasy ? 0.02 : 0.2 + skill + (0.1 * _labels[i])))
                    continue;
                _counts[i]++;
                _rates[(s * classes) + _labels[i]] += 1.0 / examplesPerClass;
            }
        }
    }

    internal double[] Rates => [.. _counts.Select(c => (double)c / _models)];

    internal double WithinClassIndex => Overdispersion.WithinClassIndex(_counts, _labels, _rates, _classes);
}
