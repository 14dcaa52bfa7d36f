namespace ClaimsSuite.NativePatch;

/// <summary>A native library is not of the layout that the patch was written for; it has been left alone.</summary>
/// <param name="what">What is different, as the end of a sentence about the file.</param>
public sealed class UnknownLayoutException(string what) : Exception(what);
