using ClaimsSuite.Experiments.Benchmarking;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Benchmarking;

public sealed class PeersTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void A_file_of_peers_is_read()
    {
        File.WriteAllText(_path, """
            {"schema": 1, "peers": [
              {"workload": "fit-24", "way": "PyTorch 1.13.1, 2 processes", "cores": 2, "gigaflopsPerSecond": 8.5}]}
            """);

        Peers.Read(_path).Should().Equal(new Peer("fit-24", "PyTorch 1.13.1, 2 processes", 2, 8.5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"schema": 2, "peers": []}""")]
    [InlineData("""{"schema": 1, "peers": null}""")]
    [InlineData("""{"schema": 1, "peers": [null]}""")]
    [InlineData("""{"schema": 1, "peers": [{"workload": "fit-24", "way": "PyTorch", "cores": 1}]}""")]
    [InlineData("""{"schema": 1, "peers": [{"workload": null, "way": "PyTorch", "cores": 1, "gigaflopsPerSecond": 1}]}""")]
    [InlineData("""{"schema": 1, "peers": [{"workload": "fit-24", "way": "PyTorch", "cores": 1, "gigaflopsPerSecond": null}]}""")]
    public void What_is_no_file_of_peers_is_answered_in_a_line(string content)
    {
        File.WriteAllText(_path, content);

        var read = () => Peers.Read(_path);

        read.Should().Throw<UsageException>().WithMessage($"--peers {_path}: expected peers of schema 1, as *");
    }

    [Fact]
    public void A_file_that_is_not_there_is_answered_in_a_line()
    {
        var read = () => Peers.Read(_path + ".json");

        read.Should().Throw<UsageException>().WithMessage($"--peers {_path}.json: expected a file that can be read, but *");
    }

    public void Dispose() => File.Delete(_path);
}
