namespace ClaimsSuite.Commands.Hosting;

/// <summary>Checks of option values that the parser does not make.</summary>
public static class Check
{
    /// <summary>The value, if it is large enough.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static int AtLeast(int minimum, int value, string option) =>
        value >= minimum ? value : throw new UsageException($"{option} {value}: expected {minimum} or more");
}
