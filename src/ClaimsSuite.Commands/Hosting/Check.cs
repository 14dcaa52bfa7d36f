namespace ClaimsSuite.Commands.Hosting;

/// <summary>Checks of option values that the parser does not make.</summary>
public static class Check
{
    /// <summary>The name of a folder, if one was given.</summary>
    /// <exception cref="UsageException">It is empty, as that of an unset variable is.</exception>
    public static string? Folder(string? value, string option) =>
        value is { Length: 0 } ? throw new UsageException($"{option}: expected the name of a folder, found nothing") : value;

    /// <summary>The value, if it is large enough.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static int AtLeast(int minimum, int value, string option) =>
        value >= minimum ? value : throw new UsageException($"{option} {value}: expected {minimum} or more");
}
