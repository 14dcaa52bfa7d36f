using ClaimsSuite.Claims;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Experiments;

namespace ClaimsSuite.Arpit2017;

/// <summary>A Closer Look at Memorization in Deep Networks, as claims.</summary>
public sealed class Arpit2017Paper : IPaperSource
{
    private Arpit2017Paper()
    {
    }

    /// <inheritdoc/>
    public static Paper Instance { get; } = new()
    {
        Id = "arpit2017",
        Title = "A Closer Look at Memorization in Deep Networks",
        Citation = "Arpit, Jastrzębski, Ballas, Krueger, Bengio, Kanwal, Maharaj, Fischer, Courville, Bengio and Lacoste-Julien. ICML "
            + "2017.",
        RegisteredRoot = 2017,
        FamilySize = 28,
        Datasets = new Dictionary<Tier, IReadOnlyList<string>>
        {
            [Tier.Fast] = [Strokes.Name, "mnist"],
            [Tier.Full] = ["mnist", "cifar-10"],
            [Tier.Paper] = ["mnist"],
        },
        Surrogates = [Strokes.Name],
        Extensions = ["E10", "E12", "E24", "E25"],
        Figures = Paper.FiguresOf(typeof(Arpit2017Paper).Assembly),
        Laboratory = ImageLaboratory.Instance,
        Claims = Paper.ClaimsOf(typeof(Arpit2017Paper).Assembly),
    };
}
