using ClaimsSuite.Data;

namespace ClaimsSuite.Engine.Dynamics;

/// <summary>What was seen of one network's first-layer filters.</summary>
/// <param name="LowFrequency">[E + 1] share of their power at low spatial frequencies, before training and after each epoch.</param>
/// <param name="Smoothness">[E + 1] how alike neighbouring pixels are.</param>
/// <param name="Shape">[C, h, w] of a filter.</param>
/// <param name="Kept">[kept, C h w] the first filters of the trained network.</param>
public sealed record FilterRecord(double[] LowFrequency, double[] Smoothness, ImageShape Shape, float[] Kept);
