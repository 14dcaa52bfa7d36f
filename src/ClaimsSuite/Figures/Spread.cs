namespace ClaimsSuite.Figures;

/// <summary>What replicates come to at one place of a figure: their mean, and the band from the smallest to the largest.</summary>
/// <param name="Mean">NaN where there is no finite value.</param>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
/// <param name="Count">How many finite values there are.</param>
public readonly record struct Spread(double Mean, double Low, double High, int Count)
{
    /// <summary>The spread of the finite ones among some values.</summary>
    public static Spread Of(IReadOnlyList<double> values)
    {
        var finite = values.Where(double.IsFinite).ToList();
        return finite.Count == 0
            ? new Spread(double.NaN, double.NaN, double.NaN, 0)
            : new Spread(finite.Average(), finite.Min(), finite.Max(), finite.Count);
    }
}
