using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite;

/// <summary>Code that pages show is cut from files that compile.</summary>
public sealed partial class SnippetTests
{
    [Fact]
    public void Every_snippet_names_the_file_that_it_is_cut_from_and_stands_there()
    {
        var files = RepositoryFiles.Texts(".cs").ToDictionary(file => file.Path, file => Lines(file.Text));

        var snippets = RepositoryFiles.Texts(".md").SelectMany(page => Fence().Matches(page.Text).Select(match => (
            page.Path, File: match.Groups["file"].Value, Code: Lines(match.Groups["code"].Value)))).ToList();

        snippets.Should().HaveCountGreaterThan(2);
        foreach (var (path, file, code) in snippets)
        {
            files.Should().ContainKey(file, "{0} shows C#, and a comment <!-- from FILE --> stands right above it", path);
            files[file].Should().Contain(code, "{0} shows these lines of {1}", path, file);
        }
    }

    /// <summary>The text without indentation, which a page does not keep.</summary>
    private static string Lines(string text) => string.Join('\n', text.Trim('\n').Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("(?:<!-- from (?<file>[^ ]+) -->\n)? *```csharp\n(?<code>.*?)\n *```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
