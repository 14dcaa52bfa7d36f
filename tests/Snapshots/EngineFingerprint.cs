using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Difficulty;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Engine.Regularisation;

namespace ClaimsSuite.Tests.Snapshots;

/// <summary>
/// Small runs of every kind on strokes, which together pass through all that makes a result: draws, noise, initial weights,
/// orders, the update rule in both of its writings, regularisers, LASS, and the measures.
/// </summary>
/// <param name="Root">The root of all seeds.</param>
/// <param name="RateFactor">What the learning rates are multiplied by; 1 in the approved fingerprint.</param>
internal sealed record EngineFingerprint(ulong Root = 1000, double RateFactor = 1)
{
    /// <summary>
    /// Nats, or a Gini coefficient. Rounding in single precision moves a loss by 1e-6 in these short runs, on whatever vectors;
    /// a learning rate off by 1 % moves it by 1e-3 and more.
    /// </summary>
    private const double Rounding = 1e-5;

    /// <summary>
    /// Examples, models and steps are few, so that a change of one decision, by a tie that rounding breaks, can be told from a change of
    /// many.
    /// </summary>
    private const int Models = 20, Searched = 100;

    /// <summary>Trains and measures; a second or two.</summary>
    public Fingerprint Measure() => new([.. OfDynamics(), .. OfRegularisation(), .. OfDifficulty(), .. OfSensitivity()]);

    private DynamicsRun Plain => new()
    {
        Replicate = First,
        TrainingSet = TrainingSet.Real,
        Examples = 200,
        Validation = Searched,
        Training = new() { Network = Network, Sgd = Sgd(rate: 0.1, epochs: 5) },
    };

    private IEnumerable<Quantity> OfDynamics()
    {
        var schedule =
            new CriticalSampleSchedule { Lass = LassSettings.WithRadius(6, iterations: 10), Examples = Searched, Epochs = [0, 2, 5] };
        var values = Execute(Plain with { Training = Plain.Training with { CriticalSamples = schedule } });
        yield return new("training loss in nats after 0, 1, ... 5 epochs", Rounding, values[DynamicsValues.TrainingLoss]);
        yield return new("validation loss in nats after 0, 1, ... 5 epochs", Rounding, values[DynamicsValues.ValidationLoss]);
        // Two searches of a hundred may end at a point that rounding moves over the boundary.
        yield return new("critical sample ratio after 0, 2 and 5 epochs", 2.0 / Searched, values[DynamicsValues.CriticalOnValidation]);
    }

    private IEnumerable<Quantity> OfRegularisation()
    {
        var every = EveryRegulariser.Settings with { AdversarialWeight = 0.2, Adversary = LassSettings.WithRadius(10, iterations: 2) };
        var values = Execute(
            Plain with { TrainingSet = TrainingSet.RandX, NoiseLevel = 0.5, Training = Plain.Training with { Regularisation = every } });
        yield return new(
            "training loss in nats, half randX, with every regulariser, after 0, 1, ... 5 epochs", Rounding,
            values[DynamicsValues.TrainingLoss]);
    }

    private IEnumerable<Quantity> OfDifficulty()
    {
        var run = new DifficultyRun
        {
            Replicate = First,
            TrainingSet = TrainingSet.RandY,
            Examples = 40,
            Models = Models,
            Network = Network,
            Sgd = Sgd(rate: 0.2, epochs: 1),
        };
        // One of the models may break a tie the other way; a whole model that trains otherwise changes a third of the examples.
        yield return new(
            "share of 20 models that misclassify each of 40 examples, randY", 1.0 / Models, Execute(run)[DifficultyRun.ErrorRates]);
    }

    private IEnumerable<Quantity> OfSensitivity()
    {
        var values = Execute(new SensitivityRun
        {
            Replicate = First,
            Training = new()
            {
                TrainingSet = TrainingSet.Real,
                Examples = 60,
                Hidden = 8,
                LearningRate = 0.1 * RateFactor,
                BatchSize = 20,
                EvaluationEpochs = [1, 3, 5],
            },
        });
        var loss = values[SensitivityValues.Loss<SensitivityRun>()];
        yield return new("training loss in nats after 1, 3 and 5 epochs, of the loss-sensitivity's own training", Rounding, loss);
        yield return new(
            "Gini coefficient of the loss-sensitivity (l1) after 1, 3 and 5 epochs", Rounding, values[SensitivityRun.Gini(InputNorm.L1)]);
    }

    private SgdSettings Sgd(double rate, int epochs) => new() { LearningRate = rate * RateFactor, BatchSize = 20, Epochs = epochs };

    private Replicate First => new("strokes", Root, 0);

    private static MlpDesign Network => new() { Hidden = 32 };

    private static RunValues<TRun> Execute<TRun>(TRun run)
        where TRun : ImageRun => run.Execute(Strokes.Load(), CancellationToken.None).As<TRun>();
}
