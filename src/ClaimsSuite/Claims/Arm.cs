using ClaimsSuite.Runs;

namespace ClaimsSuite.Claims;

/// <summary>Where a run belongs: what an <see cref="Arm"/> needs to know to specify it.</summary>
/// <param name="Dataset">Name or folder of the data set.</param>
/// <param name="Tier">At which scale.</param>
/// <param name="Root">The root of all seeds.</param>
/// <param name="Replicate">0, 1, ...</param>
/// <param name="Protocol">By which protocol.</param>
public sealed record RunContext(string Dataset, Tier Tier, ulong Root, int Replicate, Protocol Protocol = Protocol.Paper);

/// <summary>One condition that a claim compares, trained once in each replicate.</summary>
/// <param name="Name">As reports name it: real, randX, randY ...</param>
/// <param name="Run">The run of one replicate.</param>
public sealed record Arm(string Name, Func<RunContext, RunSpec> Run);
