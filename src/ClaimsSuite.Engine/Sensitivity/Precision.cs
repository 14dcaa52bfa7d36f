using System.Numerics;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>Arrays from one floating-point type to another, each value rounded to nearest.</summary>
internal static class Precision
{
    public static TTo[] Convert<TFrom, TTo>(TFrom[] values)
        where TFrom : INumberBase<TFrom>
        where TTo : INumberBase<TTo> => Array.ConvertAll(values, TTo.CreateTruncating);

    public static TTo[,] Convert<TFrom, TTo>(TFrom[,] values)
        where TFrom : INumberBase<TFrom>
        where TTo : INumberBase<TTo>
    {
        var converted = new TTo[values.GetLength(0), values.GetLength(1)];
        for (var i = 0; i < converted.GetLength(0); i++)
        {
            for (var j = 0; j < converted.GetLength(1); j++)
                converted[i, j] = TTo.CreateTruncating(values[i, j]);
        }

        return converted;
    }
}
