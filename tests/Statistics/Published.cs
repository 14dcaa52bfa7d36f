namespace ClaimsSuite.Tests.Statistics;

/// <summary>Data of textbooks, with what was computed from them in print beside each use.</summary>
internal static class Published
{
    /// <summary>
    /// Darwin's maize (The Effects of Cross and Self Fertilisation, 1876): crossed minus self-fertilised height, 1/8 inch.
    /// </summary>
    internal static readonly double[] DarwinsMaize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

    /// <summary>Hollander and Wolfe (1973), Table 3.1: Hamilton depression scale factor IV, before minus after the first therapy.</summary>
    internal static readonly double[] DepressionScoreDrops =
        [1.83 - 0.878, 0.50 - 0.647, 1.62 - 0.598, 2.48 - 2.05, 1.68 - 1.06, 1.88 - 1.29, 1.55 - 1.06, 3.06 - 3.14, 1.30 - 1.29];
}
