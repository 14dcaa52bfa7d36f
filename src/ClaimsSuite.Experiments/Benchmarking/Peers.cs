using System.Text.Json;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>How fast another program does the work of a workload.</summary>
/// <param name="Workload">The workload's name.</param>
/// <param name="Way">The program, and on what: <c>PyTorch 1.13.1, 2 processes</c>.</param>
/// <param name="Cores">Threads that it kept busy.</param>
/// <param name="GigaflopsPerSecond">Of them together, counted as the workload's.</param>
public sealed record Peer(string Workload, string Way, int Cores, double GigaflopsPerSecond);

/// <summary>Files of peers, as the scripts in <c>eng/peers</c> write them.</summary>
public static class Peers
{
    /// <summary>The version of the layout that is read.</summary>
    public const int Schema = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <summary>What the file holds.</summary>
    /// <exception cref="UsageException">It cannot be read, or is none of that layout.</exception>
    public static IReadOnlyList<Peer> Read(string path)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Options);
            if (content is { Schema: Schema, Peers: { } peers } && peers.All(peer => peer is { Workload: not null, Way: not null }))
                return peers!;
        }
        catch (JsonException)
        {
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--peers {path}: expected a file that can be read, but {e.Message}");
        }
        throw new UsageException($"--peers {path}: expected peers of schema {Schema}, as eng/peers/mlp.py --out writes them");
    }

    private sealed record Content(int Schema, IReadOnlyList<Peer?> Peers);
}
