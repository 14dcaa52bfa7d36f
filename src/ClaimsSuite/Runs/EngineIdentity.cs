namespace ClaimsSuite.Runs;

/// <summary>
/// All of the program and the machine that can change a bit of a result. Runs of equal identity, configuration and data give
/// equal values; those of unequal identity are never mixed.
/// </summary>
/// <param name="Results">Version of the results of the program; grows, by hand, with every change that alters the values of a run.</param>
/// <param name="Versions">The engine and the versions of its libraries.</param>
/// <param name="Platform">Operating system and processor family: <c>linux-x64</c>.</param>
/// <param name="Vectors">Bits of a vector register, and a lower capability if the engine was told to keep to one; empty where they do not
/// matter.</param>
public sealed record EngineIdentity(int Results, string Versions, string Platform, string Vectors)
{
    /// <summary><c>results version 5, libtorch 2.10.0, ..., linux-x64, vectors of 512 bits</c></summary>
    public string InWords() => FormattableString.Invariant($"results version {Results}, {Versions}, {Platform}, vectors of {Vectors} bits");
}
