using System.Net;
using System.Net.Http.Headers;

namespace ClaimsSuite.Data.Download;

/// <summary>A mirror that did not serve what was asked.</summary>
/// <param name="reason">A few words for the user.</param>
/// <param name="mayPass">Whether another attempt may succeed.</param>
internal sealed class MirrorException(string reason, bool mayPass) : Exception(reason)
{
    /// <summary>Whether another attempt may succeed.</summary>
    public bool MayPass => mayPass;
}

/// <summary>
/// One answer of a server; every failure of the network becomes a <see cref="MirrorException"/>, so that none is
/// mistaken for one of the disk.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly Stream _content;
    private readonly TimeSpan _silence;

    private Connection(HttpResponseMessage response, Stream content, long start, TimeSpan silence)
    {
        (_response, _content, _silence, Start) = (response, content, silence, start);
        Total = start + response.Content.Headers.ContentLength;
    }

    /// <summary>The position in the file of the first byte that comes: as asked, or 0 when the server cannot continue.</summary>
    public long Start { get; }

    /// <summary>Bytes of the whole file, when the server says so.</summary>
    public long? Total { get; }

    /// <summary>Asks for the file from byte <paramref name="start"/> on.</summary>
    public static async Task<Connection> OpenAsync(
        HttpClient http, Uri address, long start, TimeSpan silence, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (start > 0)
            request.Headers.Range = new RangeHeaderValue(start, null);
        var response = await GuardAsync(
            patience => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience),
            silence,
            cancellation).ConfigureAwait(false);
        try
        {
            if (response.StatusCode != HttpStatusCode.RequestedRangeNotSatisfiable || start == 0)
            {
                var content = await GuardAsync(response.Content.ReadAsStreamAsync, silence, cancellation).ConfigureAwait(false);
                return new Connection(response, content, StartOf(response, start), silence);
            }
        }
        catch
        {
            response.Dispose();
            throw;
        }

        // What is here is as long as the file or longer, and wrong: all over again.
        response.Dispose();
        return await OpenAsync(http, address, 0, silence, cancellation).ConfigureAwait(false);
    }

    /// <summary>The next bytes; 0 at the end of the file.</summary>
    public Task<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation) =>
        GuardAsync(patience => _content.ReadAsync(buffer, patience).AsTask(), _silence, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _response.Dispose();

    private static long StartOf(HttpResponseMessage response, long asked)
    {
        var status = response.StatusCode;
        if (status == HttpStatusCode.OK)
            return 0;
        if (status == HttpStatusCode.PartialContent)
        {
            return response.Content.Headers.ContentRange?.From == asked
                ? asked
                : throw new MirrorException("a part of the file that was not asked for", mayPass: false);
        }

        var mayPass = status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
        throw new MirrorException($"HTTP {(int)status} {response.ReasonPhrase}", mayPass);
    }

    private static async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> talk, TimeSpan silence, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(silence);
        try
        {
            return await talk(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MirrorException($"silence for {silence.TotalSeconds:0.#} s", mayPass: true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new MirrorException($"the connection failed ({e.Message})", mayPass: true);
        }
    }
}
