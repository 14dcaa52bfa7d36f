using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ClaimsSuite.Engine.Native;

namespace ClaimsSuite.Tests.Engine.Native;

/// <summary>
/// Tests make tensors of their own, and whichever is first would have TorchSharp ask the system for libtorch. So ours is
/// loaded before any test.
/// </summary>
internal static class LibtorchOfTests
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "No test may come before it, in whatever selection.")]
    internal static void Load()
    {
        try
        {
            NativeBackend.Load();
        }
        catch (DllNotFoundException e)
        {
            // Most tests need no libtorch, and an exception here would fail them all.
            Console.Error.WriteLine(e.Message);
        }
    }
}
