using ClaimsSuite.Claims;
using ClaimsSuite.Commands.Hosting;

namespace ClaimsSuite.Commands.Requests;

/// <summary>
/// The order of a plan's trials, by tier, data set and claim, for what was judged in several sessions: a reader does not care which engine
/// did what.
/// </summary>
/// <param name="program">Whose claims.</param>
/// <param name="sessions">The sessions; those of one tier share their data sets.</param>
internal sealed class TrialOrder(ClaimsProgram program, IReadOnlyList<Session> sessions)
{
    private readonly List<string> _datasets = [.. sessions.SelectMany(session => session.Facts.Keys).Distinct()];

    private readonly Dictionary<Claim, int> _claims = new(
        program.Claims.Select((entry, k) => KeyValuePair.Create(entry.Claim, k)), ReferenceEqualityComparer.Instance);

    /// <summary>Puts things in the order of the trials that they belong to; those of one trial stay as they are.</summary>
    public IReadOnlyList<T> Sort<T>(IEnumerable<T> things, Func<T, Trial> trialOf) =>
    [
        .. things.OrderBy(thing => trialOf(thing).Tier).ThenBy(thing => _datasets.IndexOf(trialOf(thing).Dataset))
            .ThenBy(thing => _claims[trialOf(thing).Claim]),
    ];
}
