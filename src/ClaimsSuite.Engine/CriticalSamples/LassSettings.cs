namespace ClaimsSuite.Engine.CriticalSamples;

/// <summary>How LASS searches (section 4.1). Lengths are in grey levels of 0 ... 255.</summary>
public sealed record LassSettings
{
    /// <summary>r, half the side of the box in which a critical point must lie; 0.3 in the paper.</summary>
    public required double Radius { get; init; }

    /// <summary>alpha, the step along the gradient's sign; 0.25 in the paper.</summary>
    public required double Step { get; init; }

    /// <summary>beta, the standard deviation of the noise in each step; 0.2 in the paper.</summary>
    public required double Noise { get; init; }

    /// <summary>Steps after which the search gives up. Not in the paper's text; 100 in the authors' released scripts.</summary>
    public required int Iterations { get; init; }

    /// <summary>
    /// Whether every step goes along the gradient at the input itself, as Algorithm 1 is printed; else along that at the moving point, as
    /// in the authors' released script.
    /// </summary>
    public bool GradientAtStart { get; init; }

    /// <summary>The paper's settings at another radius: alpha and beta in proportion to it.</summary>
    /// <param name="radius">r, in grey levels.</param>
    /// <param name="iterations">Steps after which the search gives up.</param>
    public static LassSettings WithRadius(double radius, int iterations) =>
        new LassSettings { Radius = 0.3, Step = 0.25, Noise = 0.2, Iterations = iterations }.ScaledTo(radius);

    /// <summary>The same search in a box of another size: alpha and beta grow with it.</summary>
    /// <param name="radius">r, in grey levels.</param>
    public LassSettings ScaledTo(double radius) =>
        this with { Radius = radius, Step = Step / Radius * radius, Noise = Noise / Radius * radius };
}
