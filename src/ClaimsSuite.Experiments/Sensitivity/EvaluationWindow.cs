namespace ClaimsSuite.Experiments.Sensitivity;

/// <summary>Which evaluations a mean over t takes in.</summary>
internal static class EvaluationWindow
{
    /// <summary>
    /// Those of <paramref name="values"/>, one an evaluation, that belong to evaluation <paramref name="last"/>: it and
    /// all before it, or those of the last so many epochs.
    /// </summary>
    /// <param name="values">[E]</param>
    /// <param name="epochs">[E] epochs done at each evaluation, ascending.</param>
    /// <param name="last">Number of the evaluation.</param>
    /// <param name="over">How many epochs back; null is all.</param>
    public static List<T> Of<T>(IReadOnlyList<T> values, IReadOnlyList<int> epochs, int last, int? over) =>
        [.. Enumerable.Range(0, last + 1).Where(e => over is null || epochs[last] - epochs[e] < over).Select(e => values[e])];
}
