using System.CommandLine;
using System.Globalization;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Statistics.Calibration;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Commands;

/// <summary>
/// <c>claims calibrate</c>: how often the statistics, the criteria and decisions on whole papers are wrong on samples of known truth.
/// </summary>
internal static class CalibrateCommand
{
    public static Command Create(CommandContext context)
    {
        var simulations = new Option<int>("--simulations") { Description = "Simulated samples a row.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Root of all seeds.",
            DefaultValueFactory = _ => CalibrationTable.PublishedRoot,
        };
        var command = new Command("calibrate", "Simulate the statistics and the criteria on samples of known truth.") { simulations, seed };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(context, parsed.GetValue(simulations), new SeedSequence(parsed.GetValue(seed)), cancellation), cancellation));
        return command;
    }

    private static int Run(CommandContext context, int simulations, SeedSequence seeds, CancellationToken cancellation)
    {
        if (simulations < 1)
            throw new UsageException($"--simulations {simulations}: expected 1 or more");
        var (output, broken) = (context.Output, 0);
        var ofPapers = context.Program.Papers.SelectMany(paper => DecisionStudies.Rows(paper, seeds, simulations));
        var ofCriteria = CriterionStudies.Rows(seeds, simulations, CriterionStudies.PublishedReplicates);
        foreach (var row in ofPapers.Concat(ofCriteria).Concat(CalibrationTable.Rows(seeds, simulations)))
        {
            cancellation.ThrowIfCancellationRequested();
            broken += row.IsGuaranteed && !row.Holds ? 1 : 0;
            output.WriteLine(Line(row));
        }
        foreach (var row in CalibrationTable.Savings(seeds, simulations))
            output.WriteLine(Line(row));
        output.WriteLine(broken == 0 ? "Every guaranteed rate keeps to its bound." : $"{broken} guaranteed rates break their bound.");
        return broken == 0 ? ExitCode.Success : ExitCode.Unexpected;
    }

    private static string Line(CalibrationRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name(row.Quantity),-16} {row.Procedure,-60} {row.Distribution,-32} n = {row.Replicates,-4} {100 * row.Rate,6:0.00} % of "
        + $"{100 * row.Bound:0.0} %{(row.IsGuaranteed ? "" : " *")}{(row.Holds ? "" : " !")}");

    private static string Line(SequentialRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"early stop       true effect {row.Effect} sd, budget {row.Budget}: fixed test supports {100 * row.FixedPower:0.0} %, "
        + $"sequential {100 * row.Supported:0.0} %, refutes {100 * row.Refuted:0.0} %, after {row.MeanReplicates:0.0} replicates");

    private static string Name(CalibratedQuantity quantity) => quantity switch
    {
        CalibratedQuantity.FalsePositives => "false positives",
        CalibratedQuantity.FamilyWiseErrors => "family-wise",
        CalibratedQuantity.Coverage => "coverage",
        _ => "power",
    };
}
