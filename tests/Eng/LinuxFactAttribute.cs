using System.Runtime.CompilerServices;
using Xunit;

namespace ClaimsSuite.Tests.Eng;

/// <summary>A test of something that exists on Linux on x64 only.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = Reason;

    internal static string? Reason => OperatingSystem.IsLinux() ? null : "there is no such step outside Linux";
}

/// <summary>The same of several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = LinuxFactAttribute.Reason;
}
