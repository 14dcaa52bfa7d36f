using System.Globalization;

namespace ClaimsSuite;

/// <summary>Text that others chose, such as a file's name, made fit to stand within a line that a terminal shows.</summary>
public static class OneLine
{
    private const char Shown = '\uFFFD';

    /// <summary>
    /// The text with blanks for line endings and tabs, and U+FFFD for all else that a terminal obeys in place of showing it.
    /// </summary>
    public static string Of(string text) => string.Concat(
        text.ReplaceLineEndings(" ").Select(letter => letter == '\t' ? ' ' : Obeyed(letter) ? Shown : letter));

    /// <summary>Whether a terminal or a reader may obey this character: a control character, or one that turns the direction.</summary>
    public static bool Obeyed(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
