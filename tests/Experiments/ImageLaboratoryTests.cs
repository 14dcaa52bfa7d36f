using ClaimsSuite.Engine.Native;
using ClaimsSuite.Experiments;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using TorchSharp;
using Xunit;

namespace ClaimsSuite.Tests.Experiments;

public sealed class ImageLaboratoryTests
{
    private static readonly ImageLaboratory Laboratory = ImageLaboratory.Instance;

    [Fact]
    public void Its_engine_names_the_libtorch_that_is_loaded()
    {
        NativeBackend.Load();

        torch.__version__.Should().StartWith($"{EngineVersions.LibTorch}.");
        Laboratory.Engine.Versions.Should().StartWith($"libtorch {EngineVersions.LibTorch}, TorchSharp {EngineVersions.TorchSharp}, ");
        Laboratory.Environment["libtorch"].Should().Be(EngineVersions.LibTorch);
    }

    [Fact]
    public void Its_engine_names_the_threads_that_an_operation_uses()
    {
        NativeBackend.Load();

        Laboratory.Engine.Versions.Should().EndWith($", {torch.get_num_threads()} thread");
    }

    [Fact]
    public void Its_engine_says_nothing_of_the_host() => Laboratory.Engine.ToString().Should().MatchRegex(
        "^EngineIdentity { Results = \\d+, Versions = libtorch [\\d.]+, TorchSharp [\\d.]+, 1 thread, "
        + "Platform = (linux|osx|win)-(x64|arm64), Vectors = (128|256|512)( \\(\\w+\\))? }$");

    [Fact]
    public void Its_runs_have_a_single_torch_thread_each()
    {
        var shelf = new DatasetShelf(name => Laboratory.Resolve(name, null));
        var runs = Enumerable.Range(0, 8).Select(number => new ThreadsRun { Replicate = new Replicate("strokes", 1000, number) });

        var records = new RunExecutor(Laboratory, shelf, workers: 2).Execute(runs);

        records.Values.SelectMany(record => record.Values.As<ThreadsRun>()[ThreadsRun.Threads]).Should().HaveCount(8)
            .And.OnlyContain(count => count == 1, "bits change with the number of threads of an operation");
    }

    [Fact]
    public void A_data_set_that_it_does_not_know_is_wrong_usage()
    {
        var resolve = () => Laboratory.Resolve("cifar", null);

        resolve.Should().Throw<UsageException>().WithMessage("*'cifar'*strokes*mnist*cifar-10*folder*");
    }

    private sealed record ThreadsRun : RunSpec
    {
        public static readonly ValueName<ThreadsRun> Threads = new("threads");

        public override string Kind => "threads";

        public override RunValues Execute(IRunData data, CancellationToken cancellation) =>
            new RunValues<ThreadsRun> { [Threads] = [torch.get_num_threads()] };
    }
}
