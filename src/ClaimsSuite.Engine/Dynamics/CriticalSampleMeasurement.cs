using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Dynamics;

/// <summary>A <see cref="CriticalSampleSchedule"/> at work on an ensemble: while it trains, and when it is trained.</summary>
internal sealed class CriticalSampleMeasurement : IDisposable
{
    private readonly CriticalSampleSchedule _schedule;
    private readonly double _greyLevel;
    private readonly ulong[] _noise;
    private readonly Tensor _validation, _training;
    private readonly CriticalSampleCurve _onValidation, _onTraining;

    /// <summary>Prepares the observers.</summary>
    /// <param name="schedule">What to measure.</param>
    /// <param name="training">The training set.</param>
    /// <param name="validation">Clean examples.</param>
    /// <param name="greyLevel">One grey level in units of the inputs.</param>
    /// <param name="noise">[S] seed of the search's noise of each model.</param>
    public CriticalSampleMeasurement(
        CriticalSampleSchedule schedule, TrainingTensors training, TrainingTensors validation, double greyLevel, ulong[] noise)
    {
        (_schedule, _greyLevel, _noise) = (schedule, greyLevel, noise);
        _validation = First(validation);
        _training = First(training);
        _onValidation = new CriticalSampleCurve(
            _validation, schedule.Lass, greyLevel, schedule.Epochs, noise) { Updates = schedule.Updates };
        _onTraining = new CriticalSampleCurve(
            _training, schedule.Lass, greyLevel, schedule.TrainingSetEpochs, noise) { Updates = schedule.Updates };
    }

    /// <summary>What the trainer has to tell.</summary>
    public IReadOnlyList<ITrainingObserver> Observers => [_onValidation, _onTraining];

    /// <summary>What was measured of one model during training, and what is measured now that it is trained.</summary>
    public CriticalSampleRecord Record(INetwork network, int model)
    {
        using var scope = NewDisposeScope();
        var searches = _schedule.OtherRadii.Concat(_schedule.BaselineRadii).Distinct()
            .ToDictionary(radius => radius, radius => AtEnd(network, model, radius));
        return new CriticalSampleRecord(
            _onValidation.Ratios(model),
            _onTraining.Ratios(model),
            [.. _schedule.OtherRadii.Select(radius => searches[radius].Ratio)],
            [.. _schedule.BaselineRadii.Select(radius => Compare(network, model, radius, searches[radius]))]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _validation.Dispose();
        _training.Dispose();
    }

    /// <summary>What the curve found at its radius is not searched for again.</summary>
    private SearchOutcome AtEnd(INetwork network, int model, double radius) =>
        radius.Equals(_schedule.Lass.Radius) && _onValidation.Now(model) is { } now
            ? now
            : Search(network, model, _schedule.Lass.ScaledTo(radius));

    private SearchComparison Compare(INetwork network, int model, double greyLevels, SearchOutcome lass)
    {
        var (settings, radius) = (_schedule.Lass.ScaledTo(greyLevels), greyLevels * _greyLevel);
        var fgsm = SearchBaselines.FastGradientSign(network, model, _validation, radius);
        var (published, zeroGradient) = SearchBaselines.PublishedFastGradientSign(network, model, _validation, radius);
        return new SearchComparison
        {
            Lass = lass.Ratio,
            PrintedLass = Search(network, model, settings with { GradientAtStart = true }).Ratio,
            Random = SearchBaselines.Random(network, model, _validation, radius, settings.Iterations, Streams(model)).Ratio,
            Fgsm = fgsm.Ratio,
            LassOnly = FoundOnlyBy(lass, fgsm),
            PublishedFgsm = published.Ratio,
            LassOnlyOfPublished = FoundOnlyBy(lass, published),
            ZeroGradient = zeroGradient,
        };
    }

    private CriticalSearch Search(INetwork network, int model, LassSettings settings) =>
        Lass.Search(network, model, _validation, settings, _greyLevel, Streams(model));

    private SeededRandom[] Streams(int model) => CriticalSampleCurve.Streams(_noise[model], _validation.shape[0]);

    private Tensor First(TrainingTensors data) => data.Inputs.narrow(0, 0, Math.Min(_schedule.Examples, data.Count));

    private static double FoundOnlyBy(SearchOutcome one, SearchOutcome other) =>
        one.Share(one.Found.Zip(other.Found, (byOne, byOther) => byOne && !byOther));
}
