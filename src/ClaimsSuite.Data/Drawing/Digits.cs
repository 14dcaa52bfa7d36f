using static ClaimsSuite.Data.Drawing.StrokeKind;

namespace ClaimsSuite.Data.Drawing;

/// <summary>How each digit is written: one or two variants a digit, by control points in a unit box (x to the right, y down).</summary>
internal static class Digits
{
    /// <summary>For each digit its variants.</summary>
    public static readonly Glyph[][] Variants =
    [
        [
            Of([.55, 0, .9, .28, .86, .75, .45, 1, .1, .72, .14, .25], (Loop, 0, 5)),
        ],
        [
            Of([.5, 0, .5, .5, .5, 1], (Curved, 0, 2)),
            Of([.25, .24, .55, 0, .55, .5, .55, 1], (Straight, 0, 3)),
        ],
        [
            Of([.1, .25, .3, .03, .65, .02, .85, .27, .65, .55, .35, .8, .08, 1, .92, .98], (Curved, 0, 6), (Straight, 6, 7)),
            Of([.1, .22, .35, .02, .75, .08, .8, .35, .5, .7, .2, .97, .08, .86, .25, .78, .55, .93, .95, .97], (Curved, 0, 9)),
        ],
        [
            Of([.1, .15, .4, 0, .78, .1, .75, .36, .42, .47, .82, .58, .85, .85, .45, 1, .08, .87], (Curved, 0, 4), (Curved, 4, 8)),
            Of([.12, .02, .85, .02, .45, .4, .85, .52, .88, .82, .5, 1, .1, .9], (Straight, 0, 2), (Curved, 2, 6)),
        ],
        [
            Of([.2, 0, .1, .55, .9, .55, .75, .05, .7, 1], (Straight, 0, 2), (Straight, 3, 4)),
            Of([.7, 1, .7, 0, .08, .65, .95, .65], (Straight, 0, 3)),
        ],
        [
            Of([.85, .02, .25, .02, .2, .42, .55, .35, .88, .55, .82, .88, .45, 1, .1, .9], (Straight, 0, 2), (Curved, 2, 7)),
            Of([.85, .03, .4, .05, .18, .25, .35, .43, .7, .5, .85, .75, .55, 1, .12, .92], (Curved, 0, 7)),
        ],
        [
            Of([.75, .02, .35, .25, .1, .62, .25, .95, .6, 1, .85, .78, .65, .54, .3, .58, .13, .75], (Curved, 0, 8)),
        ],
        [
            Of([.08, .05, .9, .03, .4, 1], (Straight, 0, 2)),
            Of([.08, .05, .9, .03, .4, 1, .35, .5, .85, .5], (Straight, 0, 2), (Straight, 3, 4)),
        ],
        [
            Of([.5, .48, .82, .25, .5, 0, .18, .25, .5, .48, .88, .75, .5, 1, .12, .75], (Loop, 0, 7)),
        ],
        [
            Of([.82, .22, .55, 0, .2, .1, .12, .35, .4, .5, .75, .4, .8, .65, .7, 1], (Loop, 0, 5), (Curved, 5, 7)),
            Of([.82, .22, .55, 0, .2, .1, .12, .35, .4, .5, .75, .4, .82, .7, .6, .97, .22, .93], (Loop, 0, 5), (Curved, 5, 8)),
        ],
    ];

    private static Glyph Of(double[] coordinates, params ReadOnlySpan<(StrokeKind Kind, int First, int Last)> strokes)
    {
        var points = coordinates.Chunk(2).Select(pair => new Point(pair[0], pair[1]));
        var movements = new List<Stroke>();
        foreach (var (kind, first, last) in strokes)
            movements.Add(new Stroke([.. Enumerable.Range(first, last - first + 1)], kind));
        return new Glyph([.. points], [.. movements]);
    }
}
