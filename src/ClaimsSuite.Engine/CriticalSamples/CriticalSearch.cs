using static TorchSharp.torch;

namespace ClaimsSuite.Engine.CriticalSamples;

/// <summary>Around which of M inputs a search found a point in the box at which the network predicts another class.</summary>
/// <param name="Found">[M] whether the input is shown to be critical. A search that found nothing has proved nothing.</param>
/// <param name="Defined">Whether the network predicts anything at the inputs; once its training has diverged, it does not.</param>
public record SearchOutcome(bool[] Found, bool Defined)
{
    /// <summary>The critical sample ratio, 0 ... 1; not a number where nothing is predicted.</summary>
    public double Ratio => Share(Found);

    /// <summary>The share of the inputs that <paramref name="chosen"/> [M] marks, as <see cref="Ratio"/>.</summary>
    internal double Share(IEnumerable<bool> chosen) => Defined ? (double)chosen.Count(one => one) / Found.Length : double.NaN;
}

/// <summary>
/// What a search around M inputs found: points within the box of half side r in which the network predicts another class than
/// at the box's centre. No true label takes part.
/// </summary>
/// <param name="Found">[M] whether the input is shown to be critical.</param>
/// <param name="Points">[M, D] the critical point where one was found, the input itself elsewhere; owned by the caller's scope.</param>
/// <param name="Defined">Whether the network predicts anything at the inputs.</param>
public sealed record CriticalSearch(bool[] Found, Tensor Points, bool Defined) : SearchOutcome(Found, Defined);
