namespace ClaimsSuite.Experiments.Sensitivity;

/// <summary>Reading one value off a curve over epochs.</summary>
public static class SensitivityCurve
{
    /// <summary>
    /// The curve's value at the accuracy that both runs reach, the smaller of the two final ones: interpolated between the
    /// evaluations around the first time that this run has it, so that two arms can be compared at equal accuracy.
    /// </summary>
    /// <param name="curve">[E] the curve of this run.</param>
    /// <param name="accuracy">[E] its training accuracy.</param>
    /// <param name="otherAccuracy">[E] the training accuracy of the other run.</param>
    /// <returns>The first value if the first evaluation is past that accuracy already.</returns>
    public static double AtEqualAccuracy(double[] curve, double[] accuracy, double[] otherAccuracy) =>
        AtAccuracy(curve, accuracy, Math.Min(accuracy[^1], otherAccuracy[^1]));

    /// <summary>The curve's value where the run first has an accuracy, interpolated between the evaluations around that time.</summary>
    /// <param name="curve">[E] the curve.</param>
    /// <param name="accuracy">[E] the training accuracy.</param>
    /// <param name="level">The accuracy, 0 ... 1.</param>
    /// <returns>The first value if the first evaluation is past that accuracy already; NaN if the run does not come to it.</returns>
    public static double AtAccuracy(double[] curve, double[] accuracy, double level)
    {
        var reached = Array.FindIndex(accuracy, value => value >= level);
        if (reached <= 0)
            return reached == 0 ? curve[0] : double.NaN;
        var share = (level - accuracy[reached - 1]) / (accuracy[reached] - accuracy[reached - 1]);
        return curve[reached - 1] + (share * (curve[reached] - curve[reached - 1]));
    }

    /// <summary>
    /// The first epoch from which on <paramref name="upper"/> stays above <paramref name="lower"/>; NaN if it does not at the end.
    /// </summary>
    /// <param name="epochs">[E]</param>
    /// <param name="upper">[E]</param>
    /// <param name="lower">[E]</param>
    public static double AboveFrom(double[] epochs, double[] upper, double[] lower)
    {
        var last = Enumerable.Range(0, epochs.Length).LastOrDefault(e => !(upper[e] > lower[e]), -1);
        return last + 1 < epochs.Length ? epochs[last + 1] : double.NaN;
    }
}
