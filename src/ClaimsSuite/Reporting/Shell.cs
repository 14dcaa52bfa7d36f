using System.Text;

namespace ClaimsSuite.Reporting;

/// <summary>Text as a shell reads it back.</summary>
public static class Shell
{
    /// <summary>
    /// One word of a command line, in single quotes unless it is plain; with control characters in bash's <c>$'...'</c>, so that
    /// the command stays one line that a terminal can show.
    /// </summary>
    public static string Quoted(string text) => text switch
    {
        _ when text.Any(OneLine.Obeyed) => $"$'{string.Concat(text.Select(Escaped))}'",
        { Length: > 0 } when text.All(IsPlain) => text,
        _ => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'",
    };

    private static string Escaped(char letter) => letter switch
    {
        '\'' or '\\' => $"\\{letter}",
        _ when OneLine.Obeyed(letter) =>
            string.Concat(Encoding.UTF8.GetBytes([letter]).Select(part => FormattableString.Invariant($"\\x{part:x2}"))),
        _ => letter.ToString(),
    };

    private static bool IsPlain(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || "-_./=:,+@%".Contains(letter, StringComparison.Ordinal);
}
