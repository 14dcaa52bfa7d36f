using System.Globalization;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Numbers as they stand in figures.</summary>
internal static class SvgNumber
{
    /// <summary>A length or a place in a drawing, to a tenth of a unit.</summary>
    public static string Of(double length) => Unsigned(length.ToString("0.#", CultureInfo.InvariantCulture));

    /// <summary>A number beside an axis: no more digits than it has.</summary>
    public static string Tick(double value) => Math.Abs(value) switch
    {
        >= 1e6 or (> 0 and < 1e-4) => value.ToString("0.##e0", CultureInfo.InvariantCulture),
        _ => Unsigned(value.ToString("0.#####", CultureInfo.InvariantCulture)),
    };

    private static string Unsigned(string number) => number == "-0" ? "0" : number;
}
