using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ClaimsSuite.Runs.Store;

/// <summary>
/// A run's checkpoint, in a file beside where its record will be: a digest of what follows, the seconds that the run has taken, and the
/// state as the engine gave it. Its name says by which engine; the record's arrival ends it.
/// </summary>
internal sealed class StoredCheckpoint : IRunCheckpoint
{
    /// <summary>What is added to the name of the run's record.</summary>
    public const string Ending = ".checkpoint";

    /// <summary>The largest state that is written, 1 GiB: a perceptron of 4096 units has 80 MB, with momentum 160.</summary>
    private const int MostBytes = 1 << 30;

    private const int Head = SHA256.HashSizeInBytes + sizeof(double);

    /// <summary>Half of what a cut may cost.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Action<string> _report;
    private readonly long _start;
    private long _last;
    private byte[] _content = [];
    private bool _isGivenUp;

    /// <summary>Begins to count the time of an attempt.</summary>
    /// <param name="path">Where the file is, or will be.</param>
    /// <param name="time">The clock.</param>
    /// <param name="report">Takes lines for the user.</param>
    public StoredCheckpoint(string path, TimeProvider time, Action<string> report)
    {
        (_path, _time, _report) = (path, time, report);
        _start = _last = time.GetTimestamp();
    }

    /// <summary>What earlier attempts took for the part of the run that this one goes on from.</summary>
    public double SecondsBefore { get; private set; }

    /// <inheritdoc/>
    public bool IsDue => !_isGivenUp && _time.GetElapsedTime(_last) >= Interval;

    /// <inheritdoc/>
    public byte[]? Read()
    {
        try
        {
            if (!Path.Exists(_path))
                return null;
            var content = RegularFile.Read(_path, Head + MostBytes);
            if (content.Length < Head || !content.AsSpan(0, SHA256.HashSizeInBytes).SequenceEqual(SHA256.HashData(Sealed(content))))
                throw new InvalidDataException("it is not as it was written");
            SecondsBefore = BinaryPrimitives.ReadDoubleLittleEndian(Sealed(content));
            _report(FormattableString.Invariant($"{_path}: a run that was cut off goes on after {SecondsBefore:0} s of training"));
            return content[Head..];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Aside.Set(_path, e.Message, "the run begins anew", _report);
            return null;
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> state)
    {
        _last = _time.GetTimestamp();
        if (state.Length > MostBytes)
        {
            GiveUp(FormattableString.Invariant($"its state has {state.Length} bytes, and at most {MostBytes} are written"));
            return;
        }
        // A state has about one size all along. New memory each time would be gigabytes before it is collected.
        if (_content.Length < Head + state.Length)
            _content = new byte[Head + state.Length];
        var content = _content.AsSpan(0, Head + state.Length);
        state.CopyTo(content[Head..]);
        var sealedPart = content[SHA256.HashSizeInBytes..];
        BinaryPrimitives.WriteDoubleLittleEndian(sealedPart, SecondsBefore + _time.GetElapsedTime(_start, _last).TotalSeconds);
        SHA256.HashData(sealedPart, content);
        try
        {
            AtomicFile.Write(_path, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            GiveUp(e.Message);
        }
    }

    /// <summary>Removes the file, if there is one.</summary>
    public void Remove()
    {
        try
        {
            Aside.Remove(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays where it is, of no use to anybody; the inventory finds it.
        }
    }

    private static Span<byte> Sealed(byte[] content) => content.AsSpan(SHA256.HashSizeInBytes);

    private void GiveUp(string reason)
    {
        _isGivenUp = true;
        _report($"{_path}: no checkpoint can be written ({reason}); a cut will cost the whole run");
    }
}
