using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Measurement.CriticalSamples;

/// <summary>
/// What a search around M inputs found: points within the box of half side r in which the network predicts another class than
/// at the box's centre. No true label takes part.
/// </summary>
/// <param name="Found">[M] whether the input is shown to be critical. A search that found nothing has proved nothing.</param>
/// <param name="Points">[M, D] the critical point where one was found, the input itself elsewhere; owned by the caller's scope.</param>
public sealed record CriticalSearch(bool[] Found, Tensor Points)
{
    /// <summary>The critical sample ratio, 0 ... 1.</summary>
    public double Ratio => (double)Found.Count(found => found) / Found.Length;
}
