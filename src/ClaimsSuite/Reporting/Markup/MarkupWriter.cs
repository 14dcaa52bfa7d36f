using System.Net;
using System.Text;

namespace ClaimsSuite.Reporting.Markup;

/// <summary>
/// Writes HTML and SVG. What is text or the value of an attribute is escaped here and nowhere else, so that no name can become an element.
/// </summary>
public sealed class MarkupWriter
{
    private static readonly HashSet<string> WithoutEnd = ["meta", "br", "hr", "col"];
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Begins an element; what is written next stands in it.</summary>
    public MarkupWriter Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    public MarkupWriter Close()
    {
        _text.Append("</").Append(_open.Pop()).Append(">\n");
        return this;
    }

    /// <summary>An element with nothing in it.</summary>
    public MarkupWriter Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append(WithoutEnd.Contains(name) ? ">\n" : "/>\n");
        return this;
    }

    /// <summary>An element with text in it.</summary>
    public MarkupWriter Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    /// <summary>Text, whatever is in it.</summary>
    public MarkupWriter Text(string text)
    {
        _text.Append(Escaped(text));
        return this;
    }

    /// <summary>What another of these wrote, or a style sheet of ours.</summary>
    public MarkupWriter Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>All that was written.</summary>
    /// <exception cref="InvalidOperationException">An element has no end.</exception>
    public override string ToString() =>
        _open.Count == 0 ? _text.ToString() : throw new InvalidOperationException($"The element {_open.Peek()} has no end.");

    private void Begin(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (key, value) in attributes)
            _text.Append(' ').Append(key).Append("=\"").Append(Escaped(value)).Append('"');
    }

    /// <summary>Characters that XML has no way to write are shown as such; halves of surrogate pairs are no text either.</summary>
    private static string Escaped(string text) => WebUtility.HtmlEncode(OneLine.Of(WithoutHalves(text)));

    private static string WithoutHalves(string text) =>
        text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
