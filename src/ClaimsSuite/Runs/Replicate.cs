namespace ClaimsSuite.Runs;

/// <summary>One repetition of an experiment. Replicates differ in all that is drawn: examples, noise, initialisation and order.</summary>
/// <param name="Dataset">Name of the data set, or the folder that it is read from.</param>
/// <param name="Root">The root of all seeds (<c>--seed</c>).</param>
/// <param name="Number">0, 1, ...</param>
public sealed record Replicate(string Dataset, ulong Root, int Number);
