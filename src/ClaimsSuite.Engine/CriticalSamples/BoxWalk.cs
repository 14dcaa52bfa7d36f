using System.Numerics;
using System.Runtime.InteropServices;

namespace ClaimsSuite.Engine.CriticalSamples;

/// <summary>One step of LASS on one point: along a gradient's sign, with noise, and back into the box.</summary>
/// <param name="Step">Along the sign, in units of the inputs.</param>
/// <param name="Deviation">Standard deviation of the noise, in units of the inputs.</param>
/// <param name="Radius">Half the side of the box, in units of the inputs.</param>
internal readonly record struct BoxWalk(float Step, float Deviation, float Radius)
{
    /// <summary>Takes the step: one pass over memory where a step made of tensors takes eight.</summary>
    /// <param name="direction">[D] of which the sign counts.</param>
    /// <param name="noise">[D] standard normal values.</param>
    /// <param name="centre">[D] of the box.</param>
    /// <param name="offset">[D] from the centre to the point; moved.</param>
    /// <param name="point">[D]; set.</param>
    public void Take(
        ReadOnlySpan<float> direction, ReadOnlySpan<float> noise, ReadOnlySpan<float> centre, Span<float> offset, Span<float> point)
    {
        ReadOnlySpan<Vector<float>> directions = Vectors(direction), noises = Vectors(noise), centres = Vectors(centre);
        var offsets = MemoryMarshal.Cast<float, Vector<float>>(offset);
        var points = MemoryMarshal.Cast<float, Vector<float>>(point);
        Vector<float> step = new(Step), deviation = new(Deviation), high = new(Radius), low = -high;
        for (var i = 0; i < offsets.Length; i++)
        {
            var up = Vector.ConditionalSelect(Vector.GreaterThan(directions[i], Vector<float>.Zero), step, Vector<float>.Zero);
            var down = Vector.ConditionalSelect(Vector.LessThan(directions[i], Vector<float>.Zero), step, Vector<float>.Zero);
            offsets[i] = Vector.Min(Vector.Max(offsets[i] + (up - down + (noises[i] * deviation)), low), high);
            points[i] = centres[i] + offsets[i];
        }
        for (var i = offsets.Length * Vector<float>.Count; i < offset.Length; i++)
        {
            var along = direction[i] > 0 ? Step : direction[i] < 0 ? -Step : 0;
            offset[i] = Math.Clamp(offset[i] + (along + (noise[i] * Deviation)), -Radius, Radius);
            point[i] = centre[i] + offset[i];
        }
    }

    private static ReadOnlySpan<Vector<float>> Vectors(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);
}
