using ClaimsSuite.Runs;

namespace ClaimsSuite.Reporting.Comparing;

/// <summary>What came out with one engine.</summary>
/// <param name="Engine">What the runs were done with.</param>
/// <param name="Verdicts">The claims of which all runs are there.</param>
public sealed record EngineResult(EngineIdentity Engine, IReadOnlyList<ComparedVerdict> Verdicts);

/// <summary>
/// Results of the same claims with one engine after another, so that a change of the engine that moves a result is seen.
/// </summary>
/// <param name="Results">From the oldest engine to the newest.</param>
public sealed record History(IReadOnlyList<EngineResult> Results)
{
    /// <summary>Whether no claim was judged with any engine.</summary>
    public bool IsEmpty => Results.All(result => result.Verdicts.Count == 0);

    /// <summary>Whether an effect has a step at the newest engine.</summary>
    public bool HasNewStep => Courses().Any(course => course.Steps[^1].Length > 0 && course.Points[^1].Engine == Results.Count - 1);

    private static IEnumerable<string> Indented(IEnumerable<string> lines) => lines.Select(line => $"  {line}");

    /// <summary>The engines, then what came out with each of them, a line an effect and engine, and a last line that counts.</summary>
    public IEnumerable<string> Lines()
    {
        for (var engine = 0; engine < Results.Count; engine++)
            yield return $"engine {engine + 1}: {Results[engine].Engine.InWords()}";
        var courses = Courses().ToList();
        foreach (var claim in courses.GroupBy(course => course.Key))
        {
            yield return claim.Key.Words;
            foreach (var line in Indented(claim.SelectMany(course => course.Lines())))
                yield return line;
        }
        yield return $"{VerdictText.Count(courses.Count, "effect")} with {VerdictText.Count(Results.Count, "engine")}: "
            + $"{VerdictText.Count(courses.Sum(course => course.Steps.Count(step => step.Length > 0)), "step")}";
    }

    private IEnumerable<Course> Courses() =>
        from point in Results.SelectMany((result, engine) => result.Verdicts.SelectMany(
            verdict => verdict.Effects.Select(effect => (verdict.Key, Engine: engine, Effect: effect))))
        group (point.Engine, point.Effect) by (point.Key, point.Effect.Name) into points
        select new Course(points.Key.Key, points.Key.Name, [.. points]);

    /// <summary>One effect with one engine after another.</summary>
    /// <param name="Key">The claim.</param>
    /// <param name="Name">The effect.</param>
    /// <param name="Points">What came out, by the number of the engine.</param>
    private sealed record Course(ComparedKey Key, string Name, IReadOnlyList<(int Engine, ComparedEffect Effect)> Points)
    {
        /// <summary>How each point differs from the one before, in words; empty where it does not.</summary>
        public IReadOnlyList<string> Steps { get; } =
            [.. Points.Select((point, k) => k == 0 ? "" : Step(Points[k - 1].Effect, point.Effect))];

        public IEnumerable<string> Lines() =>
        [
            Name,
            .. Indented(Points.Select((point, k) => $"{point.Engine + 1}  {point.Effect.Words}  {point.Effect.Outcome}"
                + (Steps[k].Length == 0 ? "" : $"  <- step: {Steps[k]}"))),
        ];

        private static string Step(ComparedEffect before, ComparedEffect after) => string.Join(
            " and ", new[]
            {
                before.Outcome == after.Outcome ? "" : "another outcome",
                ComparedPair.AreApart(before, after) ? "intervals that do not overlap" : "",
            }.Where(words => words.Length > 0));
    }
}
