using System.Reflection;
using ClaimsSuite.Arpit2017;
using ClaimsSuite.Claims;
using ClaimsSuite.Cli;
using ClaimsSuite.Commands;
using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite;

public sealed class ArchitectureTests
{
    private static readonly Assembly
        Statistics = typeof(Interval).Assembly,
        Framework = typeof(Paper).Assembly,
        Data = typeof(Dataset).Assembly,
        Engine = typeof(INetwork).Assembly,
        Experiments = typeof(ImageRun).Assembly,
        ForXunit = typeof(ClaimTraits).Assembly,
        Commands = typeof(ClaimsCommand).Assembly,
        Claims = typeof(Arpit2017Paper).Assembly,
        Program = typeof(PaperProgram).Assembly;

    private static readonly Assembly[] All = [Statistics, Framework, Data, Engine, Experiments, ForXunit, Commands, Claims, Program];

    [Fact]
    public void Only_the_engine_and_what_runs_on_it_knows_TorchSharp()
    {
        foreach (var room in new[] { Statistics, Framework, Data, ForXunit, Commands, Claims })
            References(room).Should().NotContain("TorchSharp", "{0} must do without a tensor", room.GetName().Name);
        References(Engine).Should().Contain("TorchSharp", "otherwise this test would look at the wrong assemblies");
    }

    [Fact]
    public void The_command_line_knows_no_xunit_and_tests_of_claims_no_command_line()
    {
        foreach (var room in All.Except([ForXunit]))
            References(room).Should().NotContain(
                name => name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase), "{0}", room.GetName().Name);
        References(ForXunit).Should().NotContain(["System.CommandLine", "Spectre.Console", "ClaimsSuite.Commands"]);
        References(Claims).Should().NotContain(["System.CommandLine", "Spectre.Console", "ClaimsSuite.Commands"]);
    }

    [Fact]
    public void Arrows_between_rooms_point_one_way()
    {
        Own(Statistics).Should().BeEmpty();
        Own(Framework).Should().BeSubsetOf(["ClaimsSuite.Statistics"]);
        Own(Data).Should().BeSubsetOf(["ClaimsSuite.Statistics"]);
        Own(Engine).Should().BeSubsetOf(["ClaimsSuite.Data", "ClaimsSuite.Statistics"]);
        Own(Experiments).Should().BeSubsetOf(["ClaimsSuite", "ClaimsSuite.Engine", "ClaimsSuite.Data", "ClaimsSuite.Statistics"]);
        Own(ForXunit).Should().BeSubsetOf(["ClaimsSuite", "ClaimsSuite.Statistics"]);
        Own(Commands).Should().BeSubsetOf(["ClaimsSuite", "ClaimsSuite.Data", "ClaimsSuite.Statistics"]);
        Own(Claims).Should().BeSubsetOf(
            ["ClaimsSuite", "ClaimsSuite.Experiments", "ClaimsSuite.Engine", "ClaimsSuite.Data", "ClaimsSuite.Statistics"]);
    }

    [Fact]
    public void No_namespaces_depend_on_each_other_in_a_circle_folders_of_one_project_included() =>
        NamespaceGraph.Of(All).Circles().Should().BeEmpty();

    [Fact]
    public void Namespaces_follow_folders()
    {
        var files = RepositoryFiles.Texts(".cs").Where(file => file.Text.Contains("\nnamespace ", StringComparison.Ordinal));
        // Examples and peers are programs of their own.
        foreach (var (path, text) in files.Where(file => !file.Path.StartsWith("fixtures/", StringComparison.Ordinal)
            && !file.Path.StartsWith("eng/peers/", StringComparison.Ordinal)))
            text.Should().Contain($"\nnamespace {Expected(path)};", path);

        static string Expected(string path)
        {
            var folders = path.Split('/')[..^1];
            string[] root = folders switch
            {
                ["src", var project, ..] => [project],
                ["claims", var project, ..] => ["ClaimsSuite", project],
                ["tests", ..] => ["ClaimsSuite", "Tests"],
                _ => ["ClaimsSuite", folders[1]],
            };
            return string.Join('.', root.Concat(folders.Skip(folders[0] == "tests" ? 1 : 2)));
        }
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Own(Assembly assembly) =>
        References(assembly).Where(name => name.StartsWith("ClaimsSuite", StringComparison.Ordinal));
}
