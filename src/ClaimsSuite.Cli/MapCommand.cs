using System.CommandLine;
using ClaimsSuite.Arpit2017.Capacity;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Experiments;
using ClaimsSuite.Reporting;
using ClaimsSuite.Reporting.Svg;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Cli;

/// <summary><c>claims map</c>: time to convergence on noise over that on real data, over widths and training set sizes.</summary>
internal static class MapCommand
{
    private static readonly Option<string> DatasetOption = new("--dataset")
    {
        Description = "strokes, mnist, cifar-10, or a folder of IDX files.",
        DefaultValueFactory = _ => Strokes.Name,
    };
    private static readonly Option<string?> Data = new("--data") { Description = "Folder that holds mnist/ and cifar-10/." };
    private static readonly Option<TrainingSet> Noise = new("--noise")
    {
        Description = "randX or randY.",
        DefaultValueFactory = _ => TrainingSet.RandX,
    };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Root of all seeds.", DefaultValueFactory = _ => 1000 };
    private static readonly Option<int> Replicates = new("--replicates") { Description = "Networks a cell.", DefaultValueFactory = _ => 3 };
    private static readonly Option<string> LearningRate = new("--learning-rate")
    {
        Description = "Step size.",
        DefaultValueFactory = _ => "0.1",
    };
    private static readonly Option<int> BatchSize = new("--batch")
    {
        Description = "Examples in a minibatch.",
        DefaultValueFactory = _ => 25,
    };
    private static readonly Option<string?> Out = new("--out") { Description = "Write a figure there too, as SVG." };

    /// <summary>Once: commands are made side by side, and all have the same options.</summary>
    static MapCommand() => Noise.AcceptOnlyFromAmong("randX", "randY");

    public static Command Create(TextWriter output, TextWriter error)
    {
        var command = new Command("map", "Map where noise takes longer to fit than real data (C12, C14).")
        {
            DatasetOption, Data, Noise, Seed, Replicates, LearningRate, BatchSize, Out,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, output, error, cancellation), cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var rate = Check.Positive(parsed.GetValue(LearningRate)!, LearningRate.Name);
        OutputFile.MustBeWritable(parsed.GetValue(Out));
        var laboratory = ImageLaboratory.Instance;
        var source = laboratory.Resolve(parsed.GetValue(DatasetOption)!, parsed.GetValue(Data));
        OutputFile.MustBeNoInput(parsed.GetValue(Out), [source.Folder]);
        var shelf = new DatasetShelf(name => laboratory.Resolve(name, parsed.GetValue(Data)));
        shelf.Load(parsed.GetValue(DatasetOption)!); // What is wrong with it is told before any training.
        var map = new ConvergenceMap(
            parsed.GetValue(DatasetOption)!, parsed.GetValue(Noise), parsed.GetValue(Seed),
            Check.Between(1, Check.MostReplicates, parsed.GetValue(Replicates), Replicates.Name), rate,
            Check.AtLeast(1, parsed.GetValue(BatchSize), "--batch"));
        var cells = ProgressLine.Show(
            error, report => map.Measure(new RunExecutor(laboratory, shelf, Environment.ProcessorCount), report, cancellation));
        var figure = map.Figure(cells);
        output.Write($"{figure.Title}\n{figure.Remark}\n\n{HeatTable.Write(ConvergenceMap.Table(cells))}");
        if (map.Remark(cells) is { } remark)
            error.WriteLine($"claims: {remark}");
        if (parsed.GetValue(Out) is { } path)
            AtomicFile.Write(path, SvgFigure.Document(figure, columns: 1));
        return ExitCode.Success;
    }
}
