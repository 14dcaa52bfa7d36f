namespace ClaimsSuite.Figures;

/// <summary>Colours that a colour-blind reader can tell apart (Okabe and Ito), as figures ask for them.</summary>
public enum Hue
{
    /// <summary>Blue.</summary>
    Blue,

    /// <summary>Sky blue.</summary>
    Sky,

    /// <summary>Bluish green.</summary>
    Green,

    /// <summary>Orange.</summary>
    Orange,

    /// <summary>Vermilion.</summary>
    Vermilion,

    /// <summary>Reddish purple.</summary>
    Purple,

    /// <summary>Grey, for what others are compared with.</summary>
    Grey,
}

/// <summary>How a line is drawn.</summary>
public enum Stroke
{
    /// <summary>Without a gap.</summary>
    Solid,

    /// <summary>In dots.</summary>
    Dotted,

    /// <summary>In dashes.</summary>
    Dashed,

    /// <summary>Not at all: the points alone.</summary>
    None,
}

/// <summary>One place of a series, with what the replicates gave there.</summary>
/// <param name="X">One value where all replicates have the same, else one a replicate.</param>
/// <param name="Y">The same.</param>
public sealed record SeriesPoint(IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>What the point is, where the axes do not say it: <c>dropout 0.5</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether some of the values are bounds, as of a run that ended before the event.</summary>
    public bool IsBound { get; init; }

    /// <summary>Mean and band along x.</summary>
    public Spread XSpread => Spread.Of(X);

    /// <summary>Mean and band along y.</summary>
    public Spread YSpread => Spread.Of(Y);
}

/// <summary>Points that belong together: a curve, or the settings of one method.</summary>
/// <param name="Name">As the label beside it says.</param>
/// <param name="Points">From first to last.</param>
public sealed record Series(string Name, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>Its colour.</summary>
    public Hue Hue { get; init; }

    /// <summary>Its line.</summary>
    public Stroke Stroke { get; init; }

    /// <summary>Whether the name is written beside it; not where another series of the same colour says it.</summary>
    public bool IsLabelled { get; init; } = true;

    /// <summary>A curve over places that all replicates share.</summary>
    /// <param name="name">As the label says.</param>
    /// <param name="x">[P]</param>
    /// <param name="replicates">[R][P]</param>
    /// <exception cref="ArgumentException">A replicate has another number of values.</exception>
    public static Series Curve(string name, IReadOnlyList<double> x, IReadOnlyList<double[]> replicates) =>
        replicates.All(values => values.Length == x.Count)
            ? new Series(name, [.. x.Select((place, p) => new SeriesPoint([place], [.. replicates.Select(values => values[p])]))])
            : throw new ArgumentException($"Every replicate of {name} needs {x.Count} values.", nameof(replicates));
}
