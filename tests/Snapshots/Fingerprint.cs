using System.Globalization;
using System.Text;

namespace ClaimsSuite.Tests.Snapshots;

/// <summary>Numbers of one kind that a run gave.</summary>
/// <param name="Name">What they are, in one line.</param>
/// <param name="Tolerance">How far each may be from its approved value, in their unit.</param>
/// <param name="Values">The numbers.</param>
internal sealed record Quantity(string Name, double Tolerance, IReadOnlyList<double> Values);

/// <summary>
/// What identifies an engine: numbers that it gives, as a file that a person can read, and the comparison of two of them.
/// </summary>
/// <param name="Quantities">In the order of the file.</param>
internal sealed record Fingerprint(IReadOnlyList<Quantity> Quantities)
{
    private const string Within = ", each within ";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It did not.</exception>
    public static Fingerprint Parse(string text)
    {
        var quantities = new List<Quantity>();
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var split = lines[0].LastIndexOf(Within, StringComparison.Ordinal);
            if (split < 0)
                throw new FormatException($"'{lines[0]}': expected a quantity's name and its tolerance");
            quantities.Add(new Quantity(lines[0][..split], Number(lines[0][(split + Within.Length)..]), [.. lines.Skip(1).Select(Number)]));
        }
        return new Fingerprint(quantities);
    }

    /// <summary>
    /// One line for each quantity in which <paramref name="received"/> is not what this, the approved one, asks for; none if it is.
    /// </summary>
    public IReadOnlyList<string> DifferencesTo(Fingerprint received)
    {
        var differences = new List<string>();
        foreach (var name in Quantities.Concat(received.Quantities).Select(quantity => quantity.Name).Distinct())
        {
            var (expected, found) = (Find(name), received.Find(name));
            if (expected is null || found is null)
                differences.Add($"{name}: {(found is null ? "approved, but not received" : "received, but not approved")}");
            else if (expected.Tolerance != found.Tolerance || expected.Values.Count != found.Values.Count)
                differences.Add(
                    Invariant($"{name}: approved {expected.Values.Count} values within {expected.Tolerance:R}, ")
                    + Invariant($"received {found.Values.Count} within {found.Tolerance:R}"));
            else if (Beyond(expected, found) is { Count: > 0 } beyond)
                differences.Add(Line(expected, found, beyond));
        }
        return differences;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var quantity in Quantities)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Invariant($"{quantity.Name}{Within}{quantity.Tolerance:R}\n"));
            text.AppendJoin('\n', quantity.Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))).Append('\n');
        }
        return text.ToString();
    }

    private Quantity? Find(string name) => Quantities.FirstOrDefault(quantity => quantity.Name == name);

    /// <summary>NaN, which is within no tolerance, where either is not a number.</summary>
    private static double Distance(Quantity expected, Quantity found, int i) => Math.Abs(found.Values[i] - expected.Values[i]);

    private static List<int> Beyond(Quantity expected, Quantity found) =>
        [.. Enumerable.Range(0, found.Values.Count).Where(i => !(Distance(expected, found, i) <= found.Tolerance))];

    private static string Line(Quantity expected, Quantity found, List<int> beyond)
    {
        var worst = beyond.MaxBy(
            i => Distance(expected, found, i) is var distance && double.IsNaN(distance) ? double.PositiveInfinity : distance);
        return Invariant($"{expected.Name}: {beyond.Count} of {expected.Values.Count} values more than {expected.Tolerance:R} away, ")
            + Invariant($"most of all the one at {worst}: ")
            + Invariant($"approved {expected.Values[worst]:R}, received {found.Values[worst]:R}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
