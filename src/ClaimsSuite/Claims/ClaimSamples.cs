namespace ClaimsSuite.Claims;

/// <summary>Which claim was tried where.</summary>
/// <param name="Claim">The claim, or its negative control's arms in its place.</param>
/// <param name="Tier">At which scale.</param>
/// <param name="Dataset">On which data set, by name or folder.</param>
/// <param name="Root">The root of all seeds.</param>
/// <param name="Replicates">How many replicates.</param>
/// <param name="Protocol">By which protocol; one that the claim has.</param>
public sealed record Trial(ClaimDefinition Claim, Tier Tier, string Dataset, ulong Root, int Replicates, Protocol Protocol = Protocol.Paper);

/// <summary>What was measured for a claim: raw values, one a replicate.</summary>
/// <param name="Trial">Which claim was tried where.</param>
/// <param name="Values">[R] by sample name.</param>
/// <param name="Seconds">Training time of the runs, on one thread each.</param>
public sealed record ClaimSamples(Trial Trial, IReadOnlyDictionary<string, double[]> Values, double Seconds)
{
    /// <summary>[R] the values of one effect.</summary>
    public double[] EffectValues(Effect effect)
    {
        var values = new double[Trial.Replicates];
        for (var replicate = 0; replicate < values.Length; replicate++)
            values[replicate] = effect.Measure(new ReplicateSamples(Values.ToDictionary(sample => sample.Key, sample => sample.Value[replicate])));
        return values;
    }
}
