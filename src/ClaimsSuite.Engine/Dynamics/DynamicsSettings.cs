using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;

namespace ClaimsSuite.Engine.Dynamics;

/// <summary>How networks are trained whose way through training is followed, and what is measured on the way.</summary>
public sealed record DynamicsSettings
{
    /// <summary>What is trained.</summary>
    public required NetworkDesign Network { get; init; }

    /// <summary>Step size, batch size and epochs.</summary>
    public required SgdSettings Sgd { get; init; }

    /// <summary>What keeps the networks from memorising.</summary>
    public RegularisationSettings Regularisation { get; init; } = RegularisationSettings.None;

    /// <summary>Whether training ends once every network classifies the whole training set correctly; else after the last epoch.</summary>
    public bool StopWhenFitted { get; init; }

    /// <summary>
    /// Whether validation examples are looked at when training has ended and not before, which spares the time where there are many.
    /// </summary>
    public bool ValidateAtEnd { get; init; }

    /// <summary>
    /// Filters of the first layer that are kept of the trained network, at most all; the structure of all is then measured after each
    /// epoch. 0: neither.
    /// </summary>
    public int Filters { get; init; }

    /// <summary>What is measured of critical samples; nothing where null.</summary>
    public CriticalSampleSchedule? CriticalSamples { get; init; }
}
