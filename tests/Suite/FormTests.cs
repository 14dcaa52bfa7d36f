using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite;

/// <summary>How long lines and files may be.</summary>
public sealed class FormTests
{
    private const int LongestLine = 140, LongestFile = 250, MedianFile = 90;

    [Fact]
    public void No_line_of_code_or_prose_is_longer_than_140_characters()
    {
        var tooLong =
            from file in RepositoryFiles.Texts(".cs", ".md", ".sh", ".py", ".yml", ".csproj", ".props", ".targets", ".runsettings")
            from line in file.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > LongestLine && !CannotBeBroken(line.Text)
            select $"{file.Path}:{line.Number} has {line.Text.Length} characters";

        tooLong.Should().BeEmpty();
    }

    [Fact]
    public void Files_have_one_subject_and_are_short()
    {
        var lengths = RepositoryFiles.Texts(".cs").Select(file => (file.Path, Lines: file.Text.Count(letter => letter == '\n')))
            .OrderBy(file => file.Lines).ToList();

        lengths.Where(file => file.Lines > LongestFile).Should().BeEmpty();
        lengths[lengths.Count / 2].Lines.Should().BeLessThan(MedianFile);
    }

    /// <summary>A row of a Markdown table is one line, and an address is one word.</summary>
    private static bool CannotBeBroken(string line) => line.StartsWith('|') || line.Contains("://", StringComparison.Ordinal);
}
