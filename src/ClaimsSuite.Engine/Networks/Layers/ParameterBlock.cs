using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>
/// The weights of a layer, or scales, offsets or biases: [groups, rows, columns], with gradients and velocities. Rows and columns
/// that stand for units of a hidden layer are padded to multiples of 16 with zeros, which stay zeros, for whole registers to be read.
/// </summary>
internal sealed class ParameterBlock : IResumable
{
    private readonly int _groups, _rows, _paddedRows, _columns;
    private readonly AlignedArray<float> _values, _gradients, _velocities;

    /// <summary>Zeros.</summary>
    /// <param name="groups">Places that the rows repeat for: of a filter, or of a map that a dense layer reads.</param>
    /// <param name="rows">Values that the layer reads at each place.</param>
    /// <param name="paddedRows">The same as they lie in memory.</param>
    /// <param name="columns">Units of the layer.</param>
    public ParameterBlock(int groups, int rows, int paddedRows, int columns)
    {
        (_groups, _rows, _paddedRows, _columns) = (groups, rows, paddedRows, columns);
        Stride = AlignedArray<float>.Padded(columns);
        var length = groups * paddedRows * Stride;
        (_values, _gradients, _velocities) = (new(length), new(length), new(length));
    }

    /// <summary>One value a unit.</summary>
    public ParameterBlock(int columns)
        : this(1, 1, 1, columns)
    {
    }

    /// <summary>Whether the penalty on squared weights counts it.</summary>
    public bool Decays { get; init; }

    /// <summary>From one row to the next, in values.</summary>
    public int Stride { get; }

    /// <summary>Number of parameters, padding left out.</summary>
    public int Count => _groups * _rows * _columns;

    /// <summary>[groups, padded rows, stride]</summary>
    public Span<float> Values => _values.Span;

    /// <summary>[groups, padded rows, stride] of the mean loss, without the penalty.</summary>
    public Span<float> Gradients => _gradients.Span;

    /// <summary>[groups, padded rows, stride]</summary>
    public Span<float> Velocities => _velocities.Span;

    /// <summary>Fills it uniformly from +-<paramref name="bound"/>, row by row.</summary>
    public void Draw(SeededRandom random, float bound)
    {
        var values = new float[Count];
        random.FillUniform(values, bound);
        Read(values, Values);
    }

    /// <summary>Sets all values to <paramref name="value"/>, padding left out.</summary>
    public void Fill(float value) => Read([.. Enumerable.Repeat(value, Count)], Values);

    /// <summary>One step of gradient descent with momentum: v = momentum v + gradient + decay w, w = w - rate v.</summary>
    public void Move(double rate, double momentum, double decay) =>
        ColumnKernels.Move(Values, Velocities, Gradients, (float)rate, (float)momentum, Decays ? (float)decay : 0);

    /// <summary>[columns, groups rows] the values without padding, a unit's one after another.</summary>
    public float[] Transposed()
    {
        var rows = _groups * _rows;
        var transposed = new float[Count];
        for (var row = 0; row < rows; row++)
        {
            var values = Values.Slice(Offset(row), _columns);
            for (var column = 0; column < _columns; column++)
                transposed[(column * rows) + row] = values[column];
        }
        return transposed;
    }

    /// <summary>Writes down values and velocities, padding included.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write<float>(Values);
        writer.Write<float>(Velocities);
    }

    /// <inheritdoc/>
    public void Read(BinaryReader reader)
    {
        reader.Read(Values);
        reader.Read(Velocities);
    }

    /// <summary>Copies values, gradients or velocities of this block without their padding.</summary>
    public void Write(ReadOnlySpan<float> padded, Span<float> plain)
    {
        for (var row = 0; row < _groups * _rows; row++)
            padded.Slice(Offset(row), _columns).CopyTo(plain[(row * _columns)..]);
    }

    /// <summary>Takes back what <see cref="Write(ReadOnlySpan{float}, Span{float})"/> gave.</summary>
    public void Read(ReadOnlySpan<float> plain, Span<float> padded)
    {
        for (var row = 0; row < _groups * _rows; row++)
            plain.Slice(row * _columns, _columns).CopyTo(padded[Offset(row)..]);
    }

    private int Offset(int row) => ((row / _rows * _paddedRows) + (row % _rows)) * Stride;
}
