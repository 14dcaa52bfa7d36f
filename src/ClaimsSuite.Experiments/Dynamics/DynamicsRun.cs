using ClaimsSuite.Data;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments.Dynamics;

/// <summary>
/// One network's way through training: accuracy and loss on its training set and on clean validation examples after each epoch,
/// and how many samples are critical on the way (sections 3.3, 4 and 5). The names of its record's values stand in <see
/// cref="DynamicsValues"/>.
/// </summary>
public sealed record DynamicsRun : ImageRun
{
    /// <summary>What the network is trained on.</summary>
    public required TrainingSet TrainingSet { get; init; }

    /// <summary>
    /// p, the fraction of training examples that randX or randY replaces, 0 ... 1; of real data the fraction whose accuracy is told apart.
    /// </summary>
    public double NoiseLevel { get; init; } = 1;

    /// <summary>N, training examples; fewer where the data set has fewer in its rarest class.</summary>
    public required int Examples { get; init; }

    /// <summary>Clean validation examples; fewer where there are fewer test images in the rarest class.</summary>
    public required int Validation { get; init; }

    /// <summary>
    /// Whether images are brought down to 14 x 14 or less, which spares most of the time. The paper does so for loss-sensitivity only.
    /// </summary>
    public bool Downscaled { get; init; }

    /// <summary>How pixels become inputs; the paper does not say.</summary>
    public InputScaling Scaling { get; init; } = InputScaling.UnitInterval;

    /// <summary>How the network is trained, and what is measured on the way.</summary>
    public required DynamicsSettings Training { get; init; }

    /// <inheritdoc/>
    public override string Kind => "dynamics";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueCount> Counts() => DynamicsValues.Counts(Training);

    /// <inheritdoc/>
    protected override double? Operations(Dataset dataset)
    {
        var images = Images(dataset);
        return DynamicsOperations.AtMost(
            Training, Experiments.TrainingExamples.Drawn(images.Train, Examples),
            Experiments.TrainingExamples.Drawn(images.Test, Validation), images.Shape, images.Classes);
    }

    /// <inheritdoc/>
    public override RunValues Execute(Dataset dataset, CancellationToken cancellation) => Train(dataset, null, cancellation);

    /// <inheritdoc/>
    protected override RunValues Execute(Dataset dataset, IRunCheckpoint checkpoint, CancellationToken cancellation) =>
        Train(dataset, new TrainingCheckpoint(checkpoint), cancellation);

    private RunValues<DynamicsRun> Train(Dataset dataset, TrainingCheckpoint? checkpoint, CancellationToken cancellation)
    {
        var drawn = Drawn(dataset);
        var corrupted = Corrupted(drawn);
        var training = corrupted.Examples;
        var dynamics = TrainingDynamics.Measure(
            training, ValidationExamples(dataset), Training, [Seeds], corrupted.Changed(drawn), checkpoint, cancellation)[0];
        return DynamicsValues.Of(
            dynamics, (training.Count + Training.Sgd.BatchSize - 1) / Training.Sgd.BatchSize, Training.CriticalSamples);
    }

    /// <summary>What the network is trained on: a draw from the training images that arms and noise levels share, and its noise.</summary>
    internal Examples TrainingExamples(Dataset dataset) => Corrupted(Drawn(dataset)).Examples;

    /// <summary>What it is validated on: a draw from the test images, as they are.</summary>
    internal Examples ValidationExamples(Dataset dataset) =>
        Experiments.TrainingExamples.Draw(Images(dataset).Test, Validation, Scaling, Seeds.For("validation"));

    private Examples Drawn(Dataset dataset) =>
        Experiments.TrainingExamples.Draw(Images(dataset).Train, Examples, Scaling, Seeds.For("data"));

    private Corrupted Corrupted(Examples drawn) => drawn.Corrupt(TrainingSet, NoiseLevel, Seeds);

    private Dataset Images(Dataset dataset) => Downscaled ? SmallImages.Of(dataset) : dataset;
}
