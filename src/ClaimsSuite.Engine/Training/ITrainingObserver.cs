using ClaimsSuite.Engine.Models;

namespace ClaimsSuite.Engine.Training;

/// <summary>Looks at an ensemble while it trains; it must not change it.</summary>
public interface ITrainingObserver
{
    /// <summary>Called when every model has seen its training set once more.</summary>
    /// <param name="ensemble">The models as they are now.</param>
    /// <param name="epoch">1, 2, ... epochs done.</param>
    void EpochEnded(MlpEnsemble ensemble, int epoch);
}
