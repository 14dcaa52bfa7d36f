using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Randomness;

/// <summary>
/// Where every random number comes from: a path of names below one root, hashed to a seed. Streams of different paths
/// are unrelated, and a path's stream does not depend on which other paths are used, in which order, or by how many
/// threads. Names are joined by "/", so a name may hold one between spaces only, and neither begins nor ends with a space: then no two
/// lists of names make the same path.
/// </summary>
/// <example><c>new SeedSequence(42).Replicate(3).For("init")</c></example>
public sealed class SeedSequence
{
    private readonly string _path;

    /// <summary>The sequence below <paramref name="root"/>.</summary>
    /// <param name="root">The one seed that a user gives (<c>--seed</c>).</param>
    public SeedSequence(ulong root) => _path = FormattableString.Invariant($"root:{root}");

    private SeedSequence(string path) => _path = path;

    /// <summary>The sequence of one replicate.</summary>
    public SeedSequence Replicate(int replicate) => Branch(FormattableString.Invariant($"replicate:{replicate}"));

    /// <summary>The sequence of one model of an ensemble.</summary>
    public SeedSequence Model(int model) => Branch(FormattableString.Invariant($"model:{model}"));

    /// <summary>An independent sequence beside this one, for example that of a negative control.</summary>
    /// <param name="name">Not empty; "a / b" is one name, "a/b" is none, as it could as well be a branch of a branch.</param>
    /// <exception cref="ArgumentNullException">No name.</exception>
    /// <exception cref="ArgumentException">A name that is empty, begins or ends with a space, or holds a "/" without spaces around
    /// it.</exception>
    public SeedSequence Branch(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.StartsWith(' ') || name.EndsWith(' ')
            || name.Replace(" / ", "", StringComparison.Ordinal).Contains('/', StringComparison.Ordinal))
            throw new ArgumentException(
                Require.Text($"The name \"{name}\" could be confused with a path: no space at its ends, and spaces around a /."),
                nameof(name));
        return new SeedSequence($"{_path}/{name}");
    }

    /// <summary>The stream for one purpose: data, noise, init, order, dropout, bootstrap, search ...</summary>
    /// <inheritdoc cref="Seed"/>
    public SeededRandom For(string purpose) => new(Seed(purpose));

    /// <summary>The 64-bit seed for one purpose; the first 8 bytes of SHA-256 over the path.</summary>
    /// <param name="purpose">A name, or a path of names: "a/b" is the purpose "b" of the branch "a".</param>
    /// <exception cref="ArgumentNullException">No purpose.</exception>
    public ulong Seed(string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{_path}/{purpose}"));
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
