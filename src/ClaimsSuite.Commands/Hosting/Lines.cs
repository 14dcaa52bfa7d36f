namespace ClaimsSuite.Commands.Hosting;

/// <summary>Lines for the user, whole ones, from whatever thread.</summary>
/// <param name="error">Where they go.</param>
internal sealed class Lines(TextWriter error)
{
    private readonly Lock _gate = new();

    /// <summary>Writes one line, whatever names are in it.</summary>
    public void Write(string line)
    {
        lock (_gate)
            error.WriteLine($"claims: {OneLine.Of(line)}");
    }
}
