using ClaimsSuite.Data;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments;

/// <summary>A run on a data set of labelled images.</summary>
public abstract record ImageRun : RunSpec
{
    /// <summary>Trains and measures, on the calling thread.</summary>
    /// <param name="dataset">The data set that <see cref="RunSpec.Dataset"/> names.</param>
    /// <param name="cancellation">Stops the run between steps.</param>
    /// <returns>Raw values by name.</returns>
    public abstract RunValues Execute(Dataset dataset, CancellationToken cancellation);

    /// <summary>The same, from where an earlier attempt was cut off; a kind of run that is never long begins anew.</summary>
    /// <param name="dataset">The data set that <see cref="RunSpec.Dataset"/> names.</param>
    /// <param name="checkpoint">What an earlier attempt left, and where to leave what there is.</param>
    /// <param name="cancellation">Stops the run between steps.</param>
    /// <returns>Raw values by name, the same as without a cut.</returns>
    protected virtual RunValues Execute(Dataset dataset, IRunCheckpoint checkpoint, CancellationToken cancellation) =>
        Execute(dataset, cancellation);

    /// <summary>Multiplications and additions of the run's matrix products, at most; none where nobody has counted them.</summary>
    /// <param name="dataset">The data set that <see cref="RunSpec.Dataset"/> names.</param>
    protected virtual double? Operations(Dataset dataset) => null;

    /// <inheritdoc/>
    public sealed override double? Operations(IRunData data) => Operations(((ImageData)data).Dataset);

    /// <inheritdoc/>
    public sealed override RunValues Execute(IRunData data, CancellationToken cancellation) =>
        Execute(((ImageData)data).Dataset, cancellation);

    /// <inheritdoc/>
    public sealed override RunValues Execute(IRunData data, IRunCheckpoint checkpoint, CancellationToken cancellation) =>
        Execute(((ImageData)data).Dataset, checkpoint, cancellation);
}
