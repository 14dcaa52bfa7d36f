using System.Text;
using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Training;

/// <summary>All that training carries from step to step, to be written down between two steps and taken up again.</summary>
/// <param name="network">The models.</param>
/// <param name="orders">[S] the generators of their orders.</param>
/// <param name="regulariser">What draws masks and noise, if anything does.</param>
/// <param name="observers">Those who look on.</param>
internal sealed class TrainingState(
    INetwork network, IReadOnlyList<SeededRandom> orders, Regulariser? regulariser, IReadOnlyList<ITrainingObserver> observers)
    : IDisposable
{
    private readonly MemoryStream _written = new();
    private ulong[] _epochOrders = [];

    private IEnumerable<IResumable> Parts => [network, .. regulariser is null ? [] : new IResumable[] { regulariser }, .. observers];

    /// <inheritdoc/>
    public void Dispose() => _written.Dispose();

    /// <summary>To be called before an epoch's orders are drawn: within the epoch they are drawn again.</summary>
    public void BeginEpoch() => _epochOrders = [.. orders.Select(generator => generator.State)];

    /// <summary>The state before a step; it lasts until the next one is asked for, which takes its memory.</summary>
    /// <param name="epoch">Epochs that are over.</param>
    /// <param name="example">Examples of the epoch that the models have been through.</param>
    public ReadOnlySpan<byte> At(int epoch, int example)
    {
        _written.SetLength(0);
        using var writer = new BinaryWriter(_written, Encoding.UTF8, leaveOpen: true);
        writer.Write(epoch);
        writer.Write(example);
        writer.Write<ulong>(_epochOrders);
        foreach (var part in Parts)
            part.Write(writer);
        writer.Flush();
        return _written.GetBuffer().AsSpan(0, (int)_written.Length);
    }

    /// <summary>Goes back to a state.</summary>
    /// <returns>The epochs that were over, and the examples of the next that the models had been through.</returns>
    /// <exception cref="InvalidDataException">It is that of other training.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public (int Epoch, int Example) Resume(byte[] state)
    {
        using var reader = new BinaryReader(new MemoryStream(state));
        int epoch = reader.ReadInt32(), example = reader.ReadInt32();
        reader.Read(orders);
        foreach (var part in Parts)
            part.Read(reader);
        if (reader.BaseStream.Position != state.Length)
            throw new InvalidDataException($"Expected {reader.BaseStream.Position} bytes of training, found {state.Length}.");
        return (epoch, example);
    }
}
