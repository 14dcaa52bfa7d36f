using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClaimsSuite.Experiments.Benchmarking;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Benchmarking;

public sealed class PeakMemoryTests
{
    private const int Block = 512 << 20;

    [Fact]
    public void The_peak_is_that_since_the_count_began()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux begins the count anew");
        PeakMemory.Restart();
        var before = PeakMemory.Bytes;
        TouchBlock();
        var with = PeakMemory.Bytes;
        PeakMemory.Restart();
        var after = PeakMemory.Bytes;

        // Other tests run beside this one, and take and free far less than the block.
        with.Should().BeGreaterThan(before + (Block / 2));
        after.Should().BeLessThan(with - (Block / 2));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe void TouchBlock()
    {
        var block = NativeMemory.Alloc(Block);
        new Span<byte>(block, Block).Fill(1);
        NativeMemory.Free(block);
    }
}
