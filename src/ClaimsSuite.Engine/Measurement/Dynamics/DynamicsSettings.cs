using ClaimsSuite.Engine.Measurement.CriticalSamples;
using ClaimsSuite.Engine.Training;

namespace ClaimsSuite.Engine.Measurement.Dynamics;

/// <summary>How networks are trained whose way through training is followed, and what is measured on the way.</summary>
public sealed record DynamicsSettings
{
    /// <summary>H, units of each hidden layer.</summary>
    public required int Hidden { get; init; }

    /// <summary>Step size, batch size and epochs.</summary>
    public required SgdSettings Sgd { get; init; }

    /// <summary>What keeps the networks from memorising.</summary>
    public Regularisation Regularisation { get; init; } = Regularisation.None;

    /// <summary>Whether training ends once every network classifies the whole training set correctly; else after the last epoch.</summary>
    public bool StopWhenFitted { get; init; }

    /// <summary>Whether validation examples are looked at when training has ended and not before, which spares the time where there are many.</summary>
    public bool ValidateAtEnd { get; init; }

    /// <summary>What is measured of critical samples; nothing where null.</summary>
    public CriticalSampleSchedule? CriticalSamples { get; init; }
}
