using System.Reflection;
using ClaimsSuite.Arpit2017;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Cli;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite;

public sealed class ArchitectureTests
{
    [Fact]
    public void Only_the_engine_knows_TorchSharp()
    {
        Assembly[] rooms = [typeof(Interval).Assembly, typeof(Verdict).Assembly, typeof(Arpit2017Paper).Assembly, typeof(PaperProgram).Assembly];

        foreach (var room in rooms)
            References(room).Should().NotContain("TorchSharp", "{0} must be able to judge stored runs without a tensor", room.GetName().Name);
        References(typeof(MlpShape).Assembly).Should().Contain("TorchSharp", "otherwise this test would look at the wrong assemblies");
    }

    [Fact]
    public void Arrows_between_rooms_point_one_way()
    {
        OwnReferences(typeof(Interval).Assembly).Should().BeEmpty();
        OwnReferences(typeof(MlpShape).Assembly).Should().BeSubsetOf(["ClaimsSuite.Statistics", "ClaimsSuite.Data"]);
        OwnReferences(typeof(Verdict).Assembly).Should().BeSubsetOf(["ClaimsSuite.Statistics"]);
        OwnReferences(typeof(Arpit2017Paper).Assembly).Should().BeSubsetOf(
            ["ClaimsSuite.Statistics", "ClaimsSuite.Data", "ClaimsSuite.Engine", "ClaimsSuite.Experiments", "ClaimsSuite"]);
    }

    private static IEnumerable<string?> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name);

    private static IEnumerable<string?> OwnReferences(Assembly assembly) => References(assembly).Where(name => name!.StartsWith("ClaimsSuite", StringComparison.Ordinal));
}
