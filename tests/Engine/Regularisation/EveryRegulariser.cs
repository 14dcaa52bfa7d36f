using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Regularisation;

namespace ClaimsSuite.Tests.Engine.Regularisation;

/// <summary>All regularisers at once, for tests of what none of them may be left out of.</summary>
internal static class EveryRegulariser
{
    public static readonly RegularisationSettings Settings = new()
    {
        Dropout = 0.2,
        InputDropout = 0.1,
        InputNoise = 0.1,
        HiddenNoise = 0.1,
        WeightDecay = 0.01,
        AdversarialWeight = 0.3,
        Adversary = LassSettings.WithRadius(60, iterations: 2),
    };
}
