using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClaimsSuite.Tests.Data.Download;

/// <summary>How a server answers one request for a file.</summary>
/// <param name="Status">The status line's code and reason.</param>
/// <param name="Content">The whole file it believes it has.</param>
internal sealed record Answer(string Status, byte[] Content)
{
    /// <summary>Whether a Range header is honoured.</summary>
    public bool KnowsRanges { get; init; } = true;

    /// <summary>Whether the length is sent ahead; else the closed connection ends the file.</summary>
    public bool TellsLength { get; init; } = true;

    /// <summary>After so many bytes of this answer the connection breaks off.</summary>
    public int BreakAfter { get; init; } = int.MaxValue;

    /// <summary>Answers with the range that starts this much later than asked.</summary>
    public int RangeShift { get; init; }

    /// <summary>Says nothing more after <see cref="BreakAfter"/> bytes instead of breaking off.</summary>
    public bool FallsSilent { get; init; }

    public static Answer Good(byte[] content) => new("200 OK", content);

    public static Answer NotFound => new("404 Not Found", []) { KnowsRanges = false };
}

/// <summary>A small HTTP server on 127.0.0.1 that misbehaves as told, one answer a request, the last one for all that follow.</summary>
internal sealed class MirrorServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, int, Answer> _answer;
    private readonly Task _serving;

    /// <summary>Serves; <paramref name="answer"/> gets the path and the number of the request, from 0.</summary>
    public MirrorServer(Func<string, int, Answer> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public MirrorServer(params Answer[] answers)
        : this((_, request) => answers[Math.Min(request, answers.Length - 1)])
    {
    }

    /// <summary>For each request the path and the first byte asked for.</summary>
    public List<(string Path, long Start)> Requests { get; } = [];

    public Uri Address(string name) => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{name}");

    public async ValueTask DisposeAsync()
    {
        if (_serving.IsCompleted)
            return;
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(client.GetStream());
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var (path, start) = await ReadRequestAsync(stream);
        Requests.Add((path, start ?? 0));
        var answer = _answer(path, Requests.Count - 1);
        var partial = answer.KnowsRanges && start is not null;
        var from = partial ? (int)start!.Value + answer.RangeShift : 0;
        var status = !partial ? answer.Status : from < answer.Content.Length ? "206 Partial Content" : "416 Range Not Satisfiable";
        var body = answer.Content.AsMemory(Math.Min(from, answer.Content.Length));

        var head = new StringBuilder($"HTTP/1.1 {status}\r\nConnection: close\r\n");
        if (answer.TellsLength)
            head.Append($"Content-Length: {body.Length}\r\n");
        if (status.StartsWith("206", StringComparison.Ordinal))
            head.Append($"Content-Range: bytes {from}-{answer.Content.Length - 1}/{answer.Content.Length}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), _stop.Token);
        await stream.WriteAsync(body[..Math.Min(body.Length, answer.BreakAfter)], _stop.Token);
        await stream.FlushAsync(_stop.Token);
        if (answer.FallsSilent)
            await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, _stop.Token); // until the client hangs up
    }

    private async Task<(string Path, long? Start)> ReadRequestAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var path = (await reader.ReadLineAsync(_stop.Token))?.Split(' ')[1] ?? throw new IOException("no request");
        long? start = null;
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
        {
            if (line.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
                start = long.Parse(line["Range: bytes=".Length..].TrimEnd('-'));
        }

        return (path[1..], start);
    }
}
