using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>Which examples each update sees: one array of example numbers a step.</summary>
public static class MinibatchSchedule
{
    /// <summary>
    /// Whole epochs, each in an order of its own, without replacement; where <paramref name="batchSize"/> does not
    /// divide the examples, an epoch's last batch is smaller.
    /// </summary>
    /// <param name="random">The replicate's stream for the order.</param>
    /// <param name="examples">N, at least 1.</param>
    /// <param name="batchSize">Examples in a minibatch, at least 1.</param>
    /// <param name="epochs">Passes over the examples, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    public static int[][] ShuffledEpochs(SeededRandom random, int examples, int batchSize, int epochs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        return [.. Enumerable.Range(0, epochs).SelectMany(_ => random.Permutation(examples).Chunk(batchSize))];
    }

    /// <summary>Every minibatch drawn anew, with replacement, as the authors' released scripts do.</summary>
    /// <param name="random">The replicate's stream for the order.</param>
    /// <param name="examples">N, at least 1.</param>
    /// <param name="batchSize">Examples in a minibatch, at least 1.</param>
    /// <param name="steps">Updates, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    public static int[][] WithReplacement(SeededRandom random, int examples, int batchSize, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var schedule = new int[steps][];
        for (var step = 0; step < steps; step++)
        {
            schedule[step] = new int[batchSize];
            for (var i = 0; i < batchSize; i++)
                schedule[step][i] = random.Next(examples);
        }

        return schedule;
    }
}
