namespace ClaimsSuite.Runs;

/// <summary>What reports and stored runs say of a data set; known without its content once it was read.</summary>
/// <param name="Name">As reports name it; of a folder its last part.</param>
/// <param name="IsSurrogate">Whether a program drew it; reports must never call it real then.</param>
/// <param name="Classes">The number of classes; 0 where it has none.</param>
/// <param name="Shape">Of one example: <c>1x28x28</c>.</param>
/// <param name="Digest">Of all that is in it, lower-case hexadecimal; tells data sets apart, whatever their names.</param>
public sealed record DatasetFacts(string Name, bool IsSurrogate, int Classes, string Shape, string Digest);
