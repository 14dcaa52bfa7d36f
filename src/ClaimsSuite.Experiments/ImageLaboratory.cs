using System.Globalization;
using System.Runtime.InteropServices;
using ClaimsSuite.Data;
using ClaimsSuite.Data.Catalog;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments;

/// <summary>Runs on labelled images, by networks that the engine trains.</summary>
public sealed class ImageLaboratory : ILaboratory
{
    /// <summary>
    /// Grows, by hand, with every change that alters the values of a run or the names of stored runs: an update rule, an initialisation,
    /// a draw, a measure. Not a digest of the assemblies: that would change with every comment and throw away days of runs.
    /// </summary>
    public const int ResultsVersion = 6;

    private ImageLaboratory()
    {
    }

    /// <summary>The only one.</summary>
    public static ImageLaboratory Instance { get; } = new();

    /// <inheritdoc/>
    public EngineIdentity Engine { get; } = new(
        ResultsVersion, $"libtorch {EngineVersions.LibTorch}, TorchSharp {EngineVersions.TorchSharp}, 1 thread", EngineVersions.Platform,
        EngineVersions.Vectors);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["suite"] = SuiteVersion.Number,
        ["torchSharp"] = EngineVersions.TorchSharp,
        ["libtorch"] = EngineVersions.LibTorch,
        ["dotnet"] = System.Environment.Version.ToString(),
        ["os"] = RuntimeInformation.RuntimeIdentifier,
        ["vectors"] = EngineVersions.Vectors,
        ["processors"] = System.Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Variables { get; } =
        [DataLocations.Variable, EngineVersions.CapabilityVariable, "DOTNET_EnableAVX512", "MKL_ENABLE_INSTRUCTIONS"];

    /// <inheritdoc/>
    public IRunDataSource Resolve(string nameOrFolder, string? dataFolder)
    {
        try
        {
            // What is built in needs no folder.
            var locations = DataLocations.FromEnvironment(dataFolder);
            return new ImageSource(
                DatasetCatalog.Resolve(nameOrFolder, nameOrFolder == Strokes.Name ? locations : locations.MustExist()));
        }
        catch (DataException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <inheritdoc/>
    public void PrepareThread() => TorchThread.Prepare();
}
