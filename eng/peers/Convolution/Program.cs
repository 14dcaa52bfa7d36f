using System.Globalization;
using ClaimsSuite.ConvolutionPeers;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Experiments.Benchmarking;

// dotnet run -c Release --project eng/peers/Convolution [FILTERS]: one thread, each beside the rate of matrix products.
NativeBackend.Load();
var problem = new Problem(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 32);
Workload[] workloads =
[
    .. ConvolutionWorkloads.For(problem.Filters),
    problem.Training("autograd-step", "libtorch's modules and SGD, training steps",
        () => Autograd.TrainingStep(problem, channelsLast: false)),
    problem.Training("autograd-step-last", "the same, channels last", () => Autograd.TrainingStep(problem, channelsLast: true)),
    problem.InputGradient("autograd-gradient", "libtorch's modules, evaluation and gradient by the inputs",
        () => Autograd.InputGradient(problem, channelsLast: false)),
    problem.InputGradient("autograd-gradient-last", "the same, channels last", () => Autograd.InputGradient(problem, channelsLast: true)),
    problem.Convolutions("conv2d", "the convolutions of a step, by hand as libtorch's", () => Autograd.ConvolutionsByHand(problem)),
    problem.Convolutions("windows", "the convolutions of a step, as libtorch's products of copied windows",
        () => WindowCopies.Convolutions(problem)),
];
var measurement = new Measurement(workers: 1, runs: 5);
foreach (var result in workloads.Select(measurement.Measure))
{
    var run = result.Median;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Workload.Name}: {1e3 * run.Seconds / problem.Rounds:0.0} ms, {run.ShareOfMatrixProduct:0.00} of a product's rate, "
            + $"{run.GigaflopsPerSecond:0.0} of {run.MatrixProductRate:0} GFLOP/s: {result.Workload.Description}"));
}
