namespace ClaimsSuite.Runs;

/// <summary>Where a paper's runs are done: the data sets that they read, and the engine that does them.</summary>
public interface ILaboratory
{
    /// <summary>What the bits of results may depend on. Asked for without starting the engine.</summary>
    EngineIdentity Engine { get; }

    /// <summary>Names and versions for reports, without a word about the host's name, user or folders.</summary>
    IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Variables of the environment that decide what a run is or where its data lies; a batch system must pass them on.</summary>
    IReadOnlyList<string> Variables { get; }

    /// <summary>Finds a data set; nothing is read yet.</summary>
    /// <param name="nameOrFolder">A known name, or a folder.</param>
    /// <param name="dataFolder">The folder in which named data sets are looked for first, if the user gave one.</param>
    /// <exception cref="UsageException">It is neither, or the folder is not there.</exception>
    IRunDataSource Resolve(string nameOrFolder, string? dataFolder);

    /// <summary>Called on each thread before it does its first run.</summary>
    /// <exception cref="UsageException">The engine cannot be started on this machine.</exception>
    void PrepareThread();
}
