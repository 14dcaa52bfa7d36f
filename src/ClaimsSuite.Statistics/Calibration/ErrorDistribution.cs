using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Statistics.Calibration;

/// <summary>A distribution with mean 0 from which calibration studies draw the errors of replicates.</summary>
/// <param name="Name">As it stands in the tables.</param>
/// <param name="IsSymmetric">Whether it is symmetric about 0, which the sign-flip and signed-rank procedures assume.</param>
/// <param name="Median">Its median.</param>
/// <param name="Draw">One value.</param>
public sealed record ErrorDistribution(string Name, bool IsSymmetric, double Median, Func<SeededRandom, double> Draw)
{
    /// <summary>Standard normal.</summary>
    public static ErrorDistribution Normal { get; } = new("normal", true, 0, random => random.NextGaussian());

    /// <summary>Student's t with 2 degrees of freedom, Z / √E with E standard exponential: infinite variance.</summary>
    public static ErrorDistribution HeavyTailed { get; } =
        new("heavy-tailed (t, 2 df)", true, 0, random => random.NextGaussian() / Math.Sqrt(Exponential(random)));

    /// <summary>Standard normal rounded to multiples of 1/2: ties and zeros, as accuracies on few examples have them.</summary>
    public static ErrorDistribution Grid { get; } =
        new("grid (normal to 1/2)", true, 0, random => Math.Round(2 * random.NextGaussian(), MidpointRounding.AwayFromZero) / 2);

    /// <summary>Standard exponential minus 1: strongly skewed to the right.</summary>
    public static ErrorDistribution Skewed { get; } =
        new("skewed (exponential - 1)", false, Math.Log(2) - 1, random => Exponential(random) - 1);

    /// <summary>Those above.</summary>
    public static IReadOnlyList<ErrorDistribution> All { get; } = [Normal, HeavyTailed, Grid, Skewed];

    /// <summary>The share of <paramref name="simulations"/> samples for which <paramref name="outcome"/> is true.</summary>
    public double Share(int simulations, int count, SeededRandom random, Predicate<double[]> outcome)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(outcome);
        var sample = new double[count];
        var hits = 0;
        for (var simulation = 0; simulation < simulations; simulation++)
        {
            for (var i = 0; i < count; i++)
                sample[i] = Draw(random);
            hits += outcome(sample) ? 1 : 0;
        }

        return (double)hits / simulations;
    }

    private static double Exponential(SeededRandom random) => -Math.Log(1 - random.NextDouble());
}
