using ClaimsSuite.Claims;

namespace ClaimsSuite.Experiments.Dynamics;

/// <summary>Reading values off the curves of a <see cref="DynamicsRun"/>.</summary>
public static class DynamicsCurve
{
    /// <summary>
    /// The first epoch at which <paramref name="accuracy"/> is at least <paramref name="level"/>; infinite if it never is: the time is
    /// censored at the last epoch.
    /// </summary>
    /// <param name="accuracy">[E + 1] after 0, 1, ... E epochs.</param>
    /// <param name="level">0 ... 1; 1 for convergence as in section 3.3.2.</param>
    public static double EpochsTo(double[] accuracy, double level) =>
        Array.FindIndex(accuracy, value => value >= level) is >= 0 and var epoch ? epoch : double.PositiveInfinity;

    /// <summary>A time, or where it is infinite, as the run ended before: at least the last epoch.</summary>
    /// <param name="time">In epochs.</param>
    /// <param name="last">The last epoch of the run.</param>
    public static Measured AtLeastTo(double time, int last) => double.IsPositiveInfinity(time) ? Measured.AtLeast(last) : time;

    /// <summary>The first epoch at which <paramref name="loss"/> is at most <paramref name="level"/>; none if it never is.</summary>
    /// <param name="loss">[E + 1] after 0, 1, ... E epochs.</param>
    /// <param name="level">In the unit of the loss.</param>
    public static int? FirstAtMost(double[] loss, double level) =>
        Array.FindIndex(loss, value => value <= level) is >= 0 and var epoch ? epoch : null;

    /// <summary>
    /// Epochs until <paramref name="loss"/> first falls to <paramref name="level"/>, interpolated between epochs on the logarithm of the
    /// loss; infinite if it never does.
    /// </summary>
    /// <param name="loss">[E + 1] above 0, after 0, 1, ... E epochs.</param>
    /// <param name="level">Above 0, in the unit of the loss.</param>
    public static double TimeToLoss(double[] loss, double level) => FirstAtMost(loss, level) switch
    {
        null => double.PositiveInfinity,
        0 => 0,
        { } epoch => epoch - 1 + (Math.Log(loss[epoch - 1] / level) / Math.Log(loss[epoch - 1] / loss[epoch])),
    };

    /// <summary>The epoch of the largest value, the first of equals.</summary>
    /// <param name="curve">[E + 1]</param>
    public static int Peak(double[] curve) => Array.IndexOf(curve, curve.Max());

    /// <summary>The value measured at the epoch nearest to <paramref name="epoch"/>, the earlier of two.</summary>
    /// <param name="epochs">[C] epochs of the measurements, ascending.</param>
    /// <param name="values">[C]</param>
    /// <param name="epoch">Any.</param>
    public static double Nearest(double[] epochs, double[] values, double epoch)
    {
        var nearest = Enumerable.Range(0, epochs.Length).MinBy(i => Math.Abs(epochs[i] - epoch));
        return values[nearest];
    }

    /// <summary>
    /// What a curve is at where training accuracy first comes to <paramref name="level"/>, interpolated between epochs for the accuracy
    /// and between measurements for the curve; not a number if it never does. So networks that learn at different speeds are compared
    /// when they have learned as much.
    /// </summary>
    /// <param name="accuracy">[E + 1] on the training set, after 0, 1, ... E epochs.</param>
    /// <param name="epochs">[C] epochs of the measurements, ascending, from 0 to E.</param>
    /// <param name="values">[C]</param>
    /// <param name="level">0 ... 1.</param>
    public static double AtAccuracy(double[] accuracy, double[] epochs, double[] values, double level)
    {
        var reached = Array.FindIndex(accuracy, value => value >= level);
        if (reached < 0)
            return double.NaN;
        var epoch = reached == 0 ? 0 : reached - 1 + ((level - accuracy[reached - 1]) / (accuracy[reached] - accuracy[reached - 1]));
        var next = Array.FindIndex(epochs, measured => measured >= epoch);
        if (next <= 0)
            return values[next];
        var share = (epoch - epochs[next - 1]) / (epochs[next] - epochs[next - 1]);
        return values[next - 1] + (share * (values[next] - values[next - 1]));
    }

    /// <summary>
    /// The smallest size at which a response comes within <paramref name="tolerance"/> of its largest value, interpolated between the
    /// logarithms of the sizes around it.
    /// </summary>
    /// <param name="sizes">[W] ascending, above 0.</param>
    /// <param name="responses">[W]</param>
    /// <param name="tolerance">Above 0, in the response's unit.</param>
    /// <returns>log2 of the size.</returns>
    public static double Log2SizeNearBest(IReadOnlyList<double> sizes, IReadOnlyList<double> responses, double tolerance)
    {
        var wanted = responses.Max() - tolerance;
        var reached = Enumerable.Range(0, responses.Count).First(i => responses[i] >= wanted);
        if (reached == 0)
            return Math.Log2(sizes[0]);
        var share = (wanted - responses[reached - 1]) / (responses[reached] - responses[reached - 1]);
        return Math.Log2(sizes[reached - 1]) + (share * Math.Log2(sizes[reached] / sizes[reached - 1]));
    }
}
