using Xunit;

namespace ClaimsSuite.Tests.Eng;

/// <summary>A test of something that exists on Linux on x64 only.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "there is no such step outside Linux";
    }
}
