namespace ClaimsSuite.Reporting.Comparing;

/// <summary>The same claim in two results.</summary>
/// <param name="A">In the first.</param>
/// <param name="B">In the second.</param>
public sealed record ComparedPair(ComparedVerdict A, ComparedVerdict B)
{
    /// <summary>Whether the verdict is another.</summary>
    public bool IsChanged => A.Verdict != B.Verdict;

    /// <summary>Effects that both have, each from both.</summary>
    public IEnumerable<(ComparedEffect A, ComparedEffect B)> Effects =>
        from a in A.Effects
        join b in B.Effects on a.Name equals b.Name
        select (a, b);

    /// <summary>Those whose outcome is another.</summary>
    public IEnumerable<(ComparedEffect A, ComparedEffect B)> Changed => Effects.Where(pair => pair.A.Outcome != pair.B.Outcome);

    /// <summary>Those whose intervals have no value in common, whatever their outcomes are.</summary>
    public IEnumerable<(ComparedEffect A, ComparedEffect B)> Apart => Effects.Where(pair => AreApart(pair.A, pair.B));

    /// <summary>Whether the intervals of two effects have no value in common.</summary>
    public static bool AreApart(ComparedEffect a, ComparedEffect b) => a.High < b.Low || b.High < a.Low;
}

/// <summary>Two results side by side.</summary>
/// <param name="Pairs">Claims that both have, in the order of the first.</param>
/// <param name="OnlyInA">Those that only the first has.</param>
/// <param name="OnlyInB">Those that only the second has.</param>
public sealed record Comparison(
    IReadOnlyList<ComparedPair> Pairs, IReadOnlyList<ComparedKey> OnlyInA, IReadOnlyList<ComparedKey> OnlyInB)
{
    /// <summary>Whether every verdict and every outcome is the same, and no two intervals are apart.</summary>
    public bool IsSame => Pairs.All(pair => !pair.IsChanged && !pair.Changed.Any() && !pair.Apart.Any());

    /// <summary>Lays two results side by side.</summary>
    public static Comparison Of(IReadOnlyList<ComparedVerdict> a, IReadOnlyList<ComparedVerdict> b)
    {
        var ofB = b.GroupBy(verdict => verdict.Key).ToDictionary(group => group.Key, group => group.First());
        var keysOfA = a.Select(verdict => verdict.Key).ToHashSet();
        return new Comparison(
            [.. a.Where(verdict => ofB.ContainsKey(verdict.Key)).Select(verdict => new ComparedPair(verdict, ofB[verdict.Key]))],
            [.. a.Select(verdict => verdict.Key).Where(key => !ofB.ContainsKey(key))],
            [.. b.Select(verdict => verdict.Key).Where(key => !keysOfA.Contains(key))]);
    }

    /// <summary>What differs, a line each, and a last line that counts.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var pair in Pairs)
        {
            if (pair.IsChanged)
                yield return $"{pair.A.Key.Words}: {pair.A.Verdict}, now {pair.B.Verdict}";
            foreach (var (a, b) in pair.Changed)
                yield return $"{pair.A.Key.Words}: {a.Name}: {a.Outcome} at {a.Words}, now {b.Outcome} at {b.Words}";
            foreach (var (a, b) in pair.Apart)
                yield return $"{pair.A.Key.Words}: {a.Name}: intervals do not overlap, {a.Words} and {b.Words}";
        }
        foreach (var key in OnlyInA)
            yield return $"only in the first: {key.Words}";
        foreach (var key in OnlyInB)
            yield return $"only in the second: {key.Words}";
        yield return $"{VerdictText.Count(Pairs.Count, "claim")} in both: "
            + $"{VerdictText.Count(Pairs.Count(pair => pair.IsChanged), "verdict")} changed, "
            + $"{VerdictText.Count(Pairs.Sum(pair => pair.Changed.Count()), "effect")} came out otherwise, "
            + $"{VerdictText.Count(Pairs.Sum(pair => pair.Apart.Count()), "effect")} with intervals that do not overlap";
    }
}
