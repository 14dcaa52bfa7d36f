using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Dynamics;

/// <summary>The critical sample ratio of every model as it trains (section 4.2, figures 7 to 9), by LASS.</summary>
/// <param name="inputs">[M, D] the examples around which is searched.</param>
/// <param name="settings">How.</param>
/// <param name="greyLevel">One grey level in units of the inputs.</param>
/// <param name="epochs">After which epochs.</param>
/// <param name="noise">[S] seed of the search's noise of each model.</param>
public sealed class CriticalSampleCurve(
    Tensor inputs, LassSettings settings, double greyLevel, IReadOnlyList<int> epochs, ulong[] noise) : ITrainingObserver
{
    private readonly List<double[]> _ratios = [];
    private SearchOutcome[]? _now;

    /// <summary>[C] one model's ratio after each of the updates and epochs that training came to, in their order.</summary>
    public double[] Ratios(int model) => [.. _ratios.Select(models => models[model])];

    /// <summary>After which updates of the first epoch as well.</summary>
    public IReadOnlyList<int> Updates { get; init; } = [];

    /// <summary>What was found around one model's inputs after the last epoch; none where that was not searched.</summary>
    internal SearchOutcome? Now(int model) => _now?[model];

    /// <inheritdoc/>
    public void StepEnded(INetwork network, int update)
    {
        if (Updates.Contains(update))
            Measure(network);
    }

    /// <inheritdoc/>
    public void EpochEnded(INetwork network, int epoch)
    {
        _now = null;
        if (epochs.Contains(epoch))
            Measure(network);
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer) => writer.Write(_ratios);

    /// <inheritdoc/>
    public void Read(BinaryReader reader) => reader.Read(_ratios, noise.Length);

    private void Measure(INetwork network)
    {
        _now = new SearchOutcome[network.Count];
        for (var model = 0; model < _now.Length; model++)
        {
            using var scope = NewDisposeScope();
            var search = Lass.Search(network, model, inputs, settings, greyLevel, Streams(noise[model], inputs.shape[0]));
            _now[model] = new SearchOutcome(search.Found, search.Defined);
        }
        _ratios.Add(Array.ConvertAll(_now, outcome => outcome.Ratio));
    }

    /// <summary>
    /// A stream of noise for each example, the same at each epoch; what is found for example i depends on no other example.
    /// </summary>
    internal static SeededRandom[] Streams(ulong noise, long examples) =>
        [.. Enumerable.Range(0, (int)examples).Select(i => new SeededRandom(noise + (ulong)i))];
}
