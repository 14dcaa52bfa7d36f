namespace ClaimsSuite.Runs;

/// <summary>The name of a value in the records of one kind of run; the kind of run documents shape and unit beside it.</summary>
/// <typeparam name="TRun">The kind of run.</typeparam>
/// <param name="Name">As it stands in stored records.</param>
public sealed record ValueName<TRun>(string Name)
    where TRun : RunSpec;

/// <summary>The raw values of a run, as they are stored: arrays by name.</summary>
/// <param name="byName">The values; not to be changed by others.</param>
public class RunValues(IReadOnlyDictionary<string, double[]> byName)
{
    /// <summary>The values by name.</summary>
    public IReadOnlyDictionary<string, double[]> ByName => byName;

    /// <summary>The same values as those of a kind of run.</summary>
    public RunValues<TRun> As<TRun>()
        where TRun : RunSpec => this as RunValues<TRun> ?? new RunValues<TRun>(byName.ToDictionary());
}

/// <summary>The raw values of one kind of run: asked for by the names that this kind has.</summary>
/// <typeparam name="TRun">The kind of run.</typeparam>
public sealed class RunValues<TRun> : RunValues
    where TRun : RunSpec
{
    private readonly Dictionary<string, double[]> _values;

    /// <summary>No values yet; an object initialiser sets them.</summary>
    public RunValues()
        : this([])
    {
    }

    internal RunValues(Dictionary<string, double[]> values)
        : base(values) => _values = values;

    /// <summary>One value.</summary>
    /// <exception cref="KeyNotFoundException">The run did not measure it.</exception>
    public double[] this[ValueName<TRun> name]
    {
        get => _values.TryGetValue(name.Name, out var value)
            ? value
            : throw new KeyNotFoundException($"A {typeof(TRun).Name} without {name.Name}: it has {string.Join(", ", _values.Keys)}.");
        set => _values[name.Name] = value;
    }
}
