using ClaimsSuite.Reporting;
using ClaimsSuite.Xunit;
using Xunit;

namespace ClaimsSuite.Arpit2017.Tests;

/// <summary>Every claim of the paper as a test.</summary>
public sealed class Arpit2017Tests(ITestOutputHelper output) : ClaimTests<Arpit2017Paper>(output)
{
    /// <inheritdoc/>
    protected override Invocation Invocation { get; } = new("dotnet run -c Release --project src/ClaimsSuite.Cli --");
}
