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

    /// <inheritdoc/>
    public sealed override RunValues Execute(IRunData data, CancellationToken cancellation) =>
        Execute(((ImageData)data).Dataset, cancellation);
}
