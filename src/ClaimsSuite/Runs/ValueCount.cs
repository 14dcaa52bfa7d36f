namespace ClaimsSuite.Runs;

/// <summary>Values that a record holds equally many of, as they belong together one by one.</summary>
/// <param name="Names">Their names.</param>
/// <param name="Least">How many of each there are at least.</param>
/// <param name="Most">How many there are at most.</param>
public sealed record ValueCount(IReadOnlyList<string> Names, int Least, int Most)
{
    /// <summary>So many of each.</summary>
    public static ValueCount Exactly(int count, params IReadOnlyList<string> names) => new(names, count, count);

    /// <summary>So many of each or more, as the data decide.</summary>
    public static ValueCount AtLeast(int count, params IReadOnlyList<string> names) => new(names, count, int.MaxValue);

    /// <summary>What keeps values from being these, in a few words; none if nothing does.</summary>
    internal string? FlawOf(RunValues values)
    {
        if (Names.FirstOrDefault(name => !values.ByName.ContainsKey(name)) is { } missing)
            return $"it lacks values of '{missing}'";
        foreach (var name in Names)
        {
            var count = values.ByName[name].Length;
            if (count < Least || count > Most)
                return FormattableString.Invariant(
                    $"it holds {count} value{(count == 1 ? "" : "s")} of '{name}' in place of {Expected(count)}");
            if (count != values.ByName[Names[0]].Length)
                return FormattableString.Invariant(
                    $"it holds {count} value{(count == 1 ? "" : "s")} of '{name}' and {values.ByName[Names[0]].Length} of '{Names[0]}'");
        }
        return null;
    }

    private string Expected(int found) => FormattableString.Invariant(
        $"{(Least == Most ? "" : found < Least ? "at least " : "at most ")}{(found < Least ? Least : Most)}");
}
