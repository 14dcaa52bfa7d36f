using ClaimsSuite.Figures;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>The style sheet of figures: colours by name, for light and dark, in one place.</summary>
public static class SvgStyle
{
    /// <summary>Okabe and Ito's colours, and lighter ones on a dark ground.</summary>
    public const string Css = """
        svg{--paper:#fff;--ink:#1a1d21;--soft:#5b6169;--grid:#e3e6ea;--need:#e8f1f8;
        --blue:#0072b2;--sky:#56b4e9;--green:#009e73;--orange:#e69f00;--vermilion:#d55e00;--purple:#cc79a7;--grey:#767c85}
        @media screen and (prefers-color-scheme:dark){svg{--paper:#15181c;--ink:#e8eaed;--soft:#a8b0ba;--grid:#2e343b;--need:#1d2f3d;
        --blue:#4aa3df;--sky:#a6dcfb;--green:#2fc39b;--orange:#f2b632;--vermilion:#f5854f;--purple:#e6a3c8;--grey:#9aa2ac}}
        svg text{font-family:system-ui,"Segoe UI","Liberation Sans",sans-serif;font-size:11px;fill:var(--ink)}
        svg text.s{fill:var(--soft)} svg text.b{font-weight:600;font-size:12px} svg text.c{fill:#14161a}
        svg text.w{fill:#fff} svg text.n{font-size:9.5px}
        .blue{--hue:var(--blue)} .sky{--hue:var(--sky)} .green{--hue:var(--green)} .orange{--hue:var(--orange)}
        .vermilion{--hue:var(--vermilion)} .purple{--hue:var(--purple)} .grey{--hue:var(--grey)}
        .line{fill:none;stroke:var(--hue);stroke-width:1.8;stroke-linejoin:round} .band{fill:var(--hue);fill-opacity:.17}
        .dotted{stroke-dasharray:1.6 3;stroke-linecap:round} .dashed{stroke-dasharray:6 3.5}
        .dot{fill:var(--hue)} .ring{fill:var(--paper);stroke:var(--hue);stroke-width:1.6} .one{fill:var(--hue);fill-opacity:.55}
        .thick{stroke:var(--hue);stroke-width:2.6}
        .grid{stroke:var(--grid)} .axis{stroke:var(--soft)} .null{stroke:var(--soft);stroke-dasharray:3 3} .need{fill:var(--need)}
        .limit{stroke:var(--ink);stroke-width:1.4} .lead{stroke:var(--hue);stroke-width:.8} .cross{stroke:var(--hue);stroke-opacity:.5}

        """;

    /// <summary>The class that gives a colour.</summary>
    public static string Of(Hue hue) => hue.ToString().ToLowerInvariant();

    /// <summary>The classes of a line.</summary>
    public static string Of(Hue hue, Stroke stroke) => stroke switch
    {
        Stroke.Dotted => $"line dotted {Of(hue)}",
        Stroke.Dashed => $"line dashed {Of(hue)}",
        _ => $"line {Of(hue)}",
    };
}
