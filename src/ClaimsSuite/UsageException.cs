namespace ClaimsSuite;

/// <summary>What a user asked for cannot be done; the message is one line that says what was expected.</summary>
/// <param name="message">One line, without a full stop.</param>
public sealed class UsageException(string message) : Exception(message);
