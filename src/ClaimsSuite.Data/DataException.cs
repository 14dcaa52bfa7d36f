namespace ClaimsSuite.Data;

/// <summary>Data that cannot be used as asked: one line that says where, what was expected, what was found and what to do.</summary>
/// <param name="where">The file, folder or data set.</param>
/// <param name="expected">What should be there.</param>
/// <param name="found">What is there instead.</param>
/// <param name="remedy">What the user can do about it, an imperative.</param>
/// <param name="cause">The exception behind it, if any.</param>
public sealed class DataException(string where, string expected, string found, string remedy, Exception? cause = null)
    : Exception($"{where}: expected {expected}, found {found}; {remedy}", cause)
{
    /// <summary>The file, folder or data set.</summary>
    public string Where => where;

    /// <summary>What should be there.</summary>
    public string Expected => expected;

    /// <summary>What is there instead.</summary>
    public string Found => found;

    /// <summary>What the user can do about it.</summary>
    public string Remedy => remedy;
}
