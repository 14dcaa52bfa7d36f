using ClaimsSuite.Engine.Native;
using ClaimsSuite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using TorchSharp;
using Xunit;

namespace ClaimsSuite.Tests.Experiments;

public sealed class EngineIdentityTests
{
    [Fact]
    public void It_names_the_libtorch_that_is_loaded()
    {
        NativeBackend.Load();

        torch.__version__.Should().StartWith($"{EngineIdentity.Current.LibTorch}.");
        EngineEnvironment.Describe()["libtorch"].Should().Be(EngineIdentity.Current.LibTorch);
    }

    [Fact]
    public void It_names_the_threads_that_an_operation_uses()
    {
        NativeBackend.Load();

        torch.get_num_threads().Should().Be(EngineIdentity.Current.Threads);
    }

    [Fact]
    public void It_says_nothing_of_the_host() =>
        EngineIdentity.Current.ToString().Should().MatchRegex("^EngineIdentity { Results = \\d+, LibTorch = [\\d.]+, TorchSharp = [\\d.]+, Platform = (linux|osx|win)-(x64|arm64), Vectors = (128|256|512)( \\(\\w+\\))?, Threads = 1 }$");
}
