using ClaimsSuite.Claims;

namespace ClaimsSuite.Arpit2017;

/// <summary>What must hold in every replicate before claims of this paper can be judged.</summary>
internal static class Preconditions
{
    /// <summary>The sample that counts diverged runs.</summary>
    public const string Diverged = "diverged runs";

    /// <summary>The sample with the smallest training accuracy at the end.</summary>
    public const string LeastFitted = "smallest training accuracy at the end";

    /// <summary>The paper trains until the training set is fitted; 1 in 100 is left for the last steps of plain SGD.</summary>
    private const double FittedAccuracy = 0.99;

    /// <summary>No network diverged: one that did is at chance, and must not pass for one that was not misled.</summary>
    public static Precondition NotDiverged => new(Diverged, samples => samples[Diverged].Value) { Most = 0 };

    /// <summary>Every network fits its training set.</summary>
    public static Precondition Fitted => Precondition.AtLeast(LeastFitted, FittedAccuracy);

    /// <summary>The network without a regulariser fits its training set, so that there is something to cut.</summary>
    public static Precondition FittedBy(string sample) => Precondition.AtLeast(sample, FittedAccuracy);

    /// <summary>Something has been learned: an accuracy, less that of guessing, reaches a bound.</summary>
    public static Precondition AboveChance(string sample, double least) => Precondition.AtLeast(sample, least);
}
