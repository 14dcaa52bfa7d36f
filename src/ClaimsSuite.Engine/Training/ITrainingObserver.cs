using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Networks;

namespace ClaimsSuite.Engine.Training;

/// <summary>Looks at an ensemble while it trains; it must not change it.</summary>
public interface ITrainingObserver : IResumable
{
    /// <summary>Whether, for all that this observer wants to see, training may end before its last epoch.</summary>
    bool IsSatisfied => false;

    /// <summary>Called after each update of the first epoch but its last, whose end is that of the epoch.</summary>
    /// <param name="network">The models as they are now.</param>
    /// <param name="update">1, 2, ... updates done.</param>
    void StepEnded(INetwork network, int update)
    {
    }

    /// <summary>Called before training, with epoch 0, and whenever every model has seen its training set once more.</summary>
    /// <param name="network">The models as they are now.</param>
    /// <param name="epoch">0, 1, ... epochs done.</param>
    void EpochEnded(INetwork network, int epoch);
}
