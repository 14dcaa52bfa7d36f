using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ClaimsSuite.Statistics.Randomness;

/// <summary>
/// Where every random number comes from: a path of names below one root, hashed to a seed. Streams of different paths
/// are unrelated, and a path's stream does not depend on which other paths are used, in which order, or by how many
/// threads.
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
    public SeedSequence Branch(string name) => new($"{_path}/{name}");

    /// <summary>The stream for one purpose: data, noise, init, order, dropout, bootstrap, search ...</summary>
    public SeededRandom For(string purpose) => new(Seed(purpose));

    /// <summary>The 64-bit seed for one purpose; the first 8 bytes of SHA-256 over the path.</summary>
    public ulong Seed(string purpose)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Branch(purpose)._path));
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

}
