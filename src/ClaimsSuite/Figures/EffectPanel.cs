namespace ClaimsSuite.Figures;

/// <summary>An estimate with its interval, and what it was made from.</summary>
/// <param name="Name">Which of several marks of the row it is; or empty.</param>
/// <param name="Estimate">NaN where there is none.</param>
/// <param name="Low">The interval's lower limit; may be infinite.</param>
/// <param name="High">The upper limit.</param>
/// <param name="Values">One a replicate.</param>
public sealed record EffectMark(string Name, double Estimate, double Low, double High, IReadOnlyList<double> Values)
{
    /// <summary>Its colour.</summary>
    public Hue Hue { get; init; }
}

/// <summary>One effect, with what it is held to.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">What came out, in words and numbers.</param>
/// <param name="Marks">Its estimates; more than one where results are compared.</param>
/// <param name="RequiredLow">From where on an estimate is as required; minus infinity where there is no such limit.</param>
/// <param name="RequiredHigh">Up to where.</param>
/// <param name="Null">What stands for no effect; none where it is one of the limits.</param>
public sealed record EffectRow(
    string Name, string Text, IReadOnlyList<EffectMark> Marks, double RequiredLow, double RequiredHigh, double? Null);

/// <summary>Effects of one unit above each other, each with its criterion.</summary>
/// <param name="Title">What they have in common; or empty.</param>
/// <param name="Unit">The unit of the axis.</param>
/// <param name="Rows">The effects; at least one.</param>
public sealed record EffectPanel(string Title, string Unit, IReadOnlyList<EffectRow> Rows) : Panel(Title);
