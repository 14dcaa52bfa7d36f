using System.Globalization;

namespace ClaimsSuite.Claims.Judging;

/// <summary>
/// What makes a claim Invalid although its values are numbers: preconditions that are not met, and replicates that are copies.
/// </summary>
internal static class Flaws
{
    /// <summary>One line for each, with the number; none where the claim can be judged.</summary>
    public static IReadOnlyList<string> Of(ClaimSamples samples) =>
        [.. samples.Copies, .. samples.Trial.Claim.Preconditions.Select(condition => Of(condition, samples)).OfType<string>()];

    private static string? Of(Precondition condition, ClaimSamples samples)
    {
        var values = samples.Replicates.Select(condition.Measure).ToList();
        var failing = values.Where(value => !condition.IsMetBy(value)).ToList();
        if (failing.Count == 0)
            return null;
        var worst = failing.MaxBy(
            value => double.IsFinite(value) ? Math.Max(condition.Least - value, value - condition.Most) : double.MaxValue);
        return $"{condition.Name}: required {condition.Requirement} in every replicate, found {Number(worst)} in the worst; "
            + $"{failing.Count} of {values.Count} do not meet it";
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
