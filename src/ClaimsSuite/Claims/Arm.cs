using ClaimsSuite.Runs;

namespace ClaimsSuite.Claims;

/// <summary>Where a run belongs: what an <see cref="Arm"/> needs to know to specify it.</summary>
/// <param name="Replicate">Of which replicate.</param>
/// <param name="Tier">At which scale.</param>
/// <param name="Protocol">By which protocol.</param>
public sealed record RunContext(Replicate Replicate, Tier Tier, Protocol Protocol = Protocol.Paper);

/// <summary>One condition that a claim compares, run once in each replicate.</summary>
/// <param name="Name">As reports name it: real, randX, randY ...</param>
public abstract record Arm(string Name)
{
    /// <summary>The run of one replicate.</summary>
    public abstract RunSpec RunOf(RunContext context);
}

/// <summary>An arm of one kind of run.</summary>
/// <typeparam name="TRun">The kind of run.</typeparam>
/// <param name="Name">As reports name it.</param>
/// <param name="Run">The run of one replicate.</param>
public sealed record Arm<TRun>(string Name, Func<RunContext, TRun> Run) : Arm(Name)
    where TRun : RunSpec
{
    /// <inheritdoc/>
    public override TRun RunOf(RunContext context) => Run(context);

    /// <summary>The arm of the same name with other settings.</summary>
    public Arm<TRun> With(Func<TRun, TRun> change) => new(Name, context => change(Run(context)));
}
