namespace ClaimsSuite;

/// <summary>Some runs are not done, and cannot be now; those that are done are kept.</summary>
/// <param name="message">One line that says why, without a full stop.</param>
public sealed class IncompleteException(string message) : Exception(message);
