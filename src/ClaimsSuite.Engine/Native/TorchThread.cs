using TorchSharp;

namespace ClaimsSuite.Engine.Native;

/// <summary>A thread that does torch operations.</summary>
public static class TorchThread
{
    /// <summary>Has each operation of the calling thread run on that thread alone: bits change with the number of threads.</summary>
    /// <exception cref="DllNotFoundException">libtorch cannot be loaded.</exception>
    public static void Prepare()
    {
        NativeBackend.Load();
        torch.set_num_threads(1);
    }
}
