using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Data;

/// <summary>
/// Random draws with the same number of images of each class. Without balance a network learns the class prior first,
/// and noise looks as if some of its examples were easier than others.
/// </summary>
public static class BalancedDraw
{
    /// <summary>The largest balanced draw that <paramref name="set"/> allows: K times its rarest class.</summary>
    public static int Largest(ImageSet set) => set.Classes * set.ClassCounts().Min();

    /// <summary><paramref name="count"/>, rounded up to a multiple of the number of classes.</summary>
    public static int RoundUp(int count, int classes) => checked((count + classes - 1) / classes * classes);

    /// <summary>Draws images without replacement, equally many of each class.</summary>
    /// <param name="set">Where to draw from.</param>
    /// <param name="count">How many, 1 or more; rounded up to a multiple of the number of classes.</param>
    /// <param name="random">The stream that decides which, and in which order.</param>
    /// <returns>Indices into <paramref name="set"/>, in random order.</returns>
    /// <exception cref="DataException">A class has too few images.</exception>
    public static int[] Take(ImageSet set, int count, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var perClass = RoundUp(count, set.Classes) / set.Classes;
        var counts = set.ClassCounts();
        var rarest = Array.IndexOf(counts, counts.Min());
        if (counts[rarest] < perClass)
        {
            throw new DataException(
                "data set",
                $"{perClass} images of each of {set.Classes} classes for a balanced draw of {perClass * set.Classes}",
                $"{counts[rarest]} of class {rarest}",
                Largest(set) == 0 ? "add images of every class" : $"ask for at most {Largest(set)}");
        }

        var drawn = new List<int>(perClass * set.Classes);
        foreach (var members in IndicesByClass(set.Labels, set.Classes))
        {
            random.Permute(members.AsSpan());
            drawn.AddRange(members.AsSpan(0, perClass));
        }

        var order = drawn.ToArray();
        random.Permute(order.AsSpan());
        return order;
    }

    /// <summary>For each class the indices of its examples, ascending.</summary>
    internal static int[][] IndicesByClass(int[] labels, int classes)
    {
        var members = new List<int>[classes];
        for (var label = 0; label < classes; label++)
            members[label] = [];
        for (var i = 0; i < labels.Length; i++)
            members[labels[i]].Add(i);
        return [.. members.Select(list => list.ToArray())];
    }
}
