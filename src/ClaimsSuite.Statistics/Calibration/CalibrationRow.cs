namespace ClaimsSuite.Statistics.Calibration;

/// <summary>What a calibration study counts.</summary>
public enum CalibratedQuantity
{
    /// <summary>Share of simulated true nulls that are rejected; the bound is the level.</summary>
    FalsePositives,

    /// <summary>Share of simulated families with any true null rejected; the bound is the level.</summary>
    FamilyWiseErrors,

    /// <summary>Share of simulated intervals that hold the true value; the bound is the confidence.</summary>
    Coverage,

    /// <summary>Share of simulated real effects that are found; the bound is the planned power.</summary>
    Power,
}

/// <summary>How often a procedure was right or wrong on simulated samples of known truth.</summary>
/// <param name="Quantity">What is counted.</param>
/// <param name="Procedure">The procedure and what is asked of it.</param>
/// <param name="Distribution">Where the samples come from.</param>
/// <param name="Replicates">Sample size n, blocks, or values a group.</param>
/// <param name="Rate">The measured share, in [0, 1].</param>
/// <param name="Bound">The nominal value: an upper bound for errors, a lower bound for coverage and power.</param>
/// <param name="Simulations">Simulated samples.</param>
/// <param name="IsGuaranteed">Whether theory promises the bound for this distribution and n; where not, the rate tells what one gets
/// instead.</param>
public sealed record CalibrationRow(
    CalibratedQuantity Quantity,
    string Procedure,
    string Distribution,
    int Replicates,
    double Rate,
    double Bound,
    int Simulations,
    bool IsGuaranteed)
{
    /// <summary>The binomial standard deviation of the rate if the true one equals the bound.</summary>
    public double StandardError => Math.Sqrt(Bound * (1 - Bound) / Simulations);

    /// <summary>Whether the rate keeps to the bound up to four standard errors of the simulation.</summary>
    public bool Holds => Quantity is CalibratedQuantity.Coverage or CalibratedQuantity.Power
        ? Rate >= Bound - (4 * StandardError)
        : Rate <= Bound + (4 * StandardError);
}
