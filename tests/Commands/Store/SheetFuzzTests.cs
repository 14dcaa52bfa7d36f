using System.Text;
using ClaimsSuite.Commands.Printing;
using ClaimsSuite.Reporting;
using ClaimsSuite.Tests.Data;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Store;

public sealed class SheetFuzzTests : IDisposable
{
    private static readonly byte[] Sheet = Encoding.UTF8.GetBytes(
        "| claim | data set | effect | verdict |\n|---|---|---|---|\n"
        + "| C01 a-slug | a \\| b, fast | x | Supported |\n| C12 another | größe, fast | y | Refuted, reversed |\n");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Nothing of a file that is no sheet gets out, and of one that is nothing that a terminal obeys.</summary>
    [Fact]
    public void An_approved_sheet_is_taken_or_refused_in_one_line_that_shows_nothing_of_it() => Mutations.Of(Sheet).Sample(
        bytes =>
        {
            try
            {
                ApprovedVerdicts.Read(_folder.Write("sheet", bytes));
                string.Concat(VerdictSheet.Differences(File.ReadAllText(_folder["sheet"]), "")).Any(OneLine.Obeyed).Should().BeFalse();
            }
            catch (UsageException e)
            {
                e.Message.Should().MatchRegex(
                    $"^{_folder["sheet"]}: (expected text in UTF-8, found other bytes|line [0-9]+: expected [a-z ,;]+)$");
            }
        },
        iter: FuzzCount.Cases, threads: 1);
}
