using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017;

/// <summary>Deviations that are known.</summary>
internal static class Deviations
{
    /// <summary>Of one effect, with the same outcome on both data sets of the fast tier.</summary>
    /// <param name="effect">The effect's name.</param>
    /// <param name="outcome">What is expected.</param>
    /// <param name="reason">Why, in a sentence that stands on the claim's page.</param>
    public static KnownDeviation[] Everywhere(string effect, Outcome outcome, string reason) =>
        Everywhere(effect, outcome, outcome, reason);

    /// <summary>Of one effect, with an outcome for each data set of the fast tier.</summary>
    /// <param name="effect">The effect's name.</param>
    /// <param name="strokes">What is expected on strokes.</param>
    /// <param name="mnist">What is expected on MNIST.</param>
    /// <param name="reason">Why, in a sentence that stands on the claim's page.</param>
    public static KnownDeviation[] Everywhere(string effect, Outcome strokes, Outcome mnist, string reason) =>
    [
        new(Tier.Fast, "strokes", effect, strokes, reason),
        new(Tier.Fast, "mnist", effect, mnist, reason),
    ];

    /// <summary>Of one effect on the convolutional network in the fast tier.</summary>
    /// <param name="effect">The effect's name.</param>
    /// <param name="outcome">What is expected.</param>
    /// <param name="reason">Why, in a sentence that stands on the claim's page.</param>
    public static KnownDeviation Convolutional(string effect, Outcome outcome, string reason) =>
        new(Tier.Fast, Registered.ConvolutionalData, effect, outcome, reason);

    /// <summary>Of one effect on perceptrons in the full tier.</summary>
    /// <param name="effect">The effect's name.</param>
    /// <param name="outcome">What is expected.</param>
    /// <param name="reason">Why, in a sentence that stands on the claim's page.</param>
    public static KnownDeviation FullPerceptron(string effect, Outcome outcome, string reason) =>
        new(Tier.Full, "mnist", effect, outcome, reason);

    /// <summary>Of one effect on the convolutional network in the full tier.</summary>
    /// <param name="effect">The effect's name.</param>
    /// <param name="outcome">What is expected.</param>
    /// <param name="reason">Why, in a sentence that stands on the claim's page.</param>
    public static KnownDeviation FullConvolutional(string effect, Outcome outcome, string reason) =>
        new(Tier.Full, Registered.ConvolutionalData, effect, outcome, reason);
}
