using System.CommandLine;
using System.Globalization;
using ClaimsSuite.Claims;
using ClaimsSuite.Reporting;

namespace ClaimsSuite.Commands.Requests;

/// <summary>The options by which runs are chosen, the same wherever they are trained, judged or taken up again.</summary>
internal static class Selection
{
    /// <summary>The claims.</summary>
    public static readonly Argument<string[]> Ids = new("ID")
    {
        Description = "Claims by id or slug; all when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private static readonly Option<Tier> TierOption = new("--tier")
    {
        Description = "fast (minutes), full (hours) or paper (the paper's own numbers; for a cluster).",
        DefaultValueFactory = _ => Tier.Fast,
    };
    private static readonly Option<Protocol> ProtocolOption = new("--protocol")
    {
        Description = "paper, or authors: the settings of their released scripts, for claims that have them.",
        DefaultValueFactory = _ => Protocol.Paper,
    };
    /// <summary>The data sets.</summary>
    public static readonly Option<string[]> Datasets = new("--dataset")
    {
        Description = "A data set by name, or a folder of its files; repeatable.",
    };
    private static readonly Option<string?> Data = new("--data") { Description = "Folder of data sets, looked in before all others." };
    /// <summary>The root of all seeds.</summary>
    public static readonly Option<ulong?> Seed = new("--seed")
    {
        Description = "Root of all seeds; the paper's registered one when not given.",
    };
    /// <summary>The number of replicates.</summary>
    public static readonly Option<int?> Replicates = new("--replicates")
    {
        Description = "In place of each claim's own number; 2 to 1000.",
    };
    private static readonly Option<bool> Controls = new("--controls")
    {
        Description = "Run the negative controls as well; always so beyond the fast tier.",
    };
    private static readonly Option<bool> EarlyStopping = new("--early-stop")
    {
        Description = "Leave a claim as soon as it is decided, by a test that allows looking.",
    };

    static Selection()
    {
        TierOption.AcceptOnlyFromAmong([.. Enum.GetValues<Tier>().Select(VerdictText.Name)]);
        ProtocolOption.AcceptOnlyFromAmong("paper", "authors");
    }

    /// <summary>Gives a command these options.</summary>
    public static void AddTo(Command command)
    {
        command.Add(Ids);
        foreach (Option option in new Option[] { TierOption, ProtocolOption, Datasets, Data, Seed, Replicates, Controls, EarlyStopping })
            command.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public static RunRequest Read(ParseResult parsed) => new(
        parsed.GetValue(Ids) ?? [], parsed.GetValue(TierOption), parsed.GetValue(ProtocolOption), parsed.GetValue(Datasets) ?? [],
        parsed.GetValue(Seed), parsed.GetValue(Replicates), parsed.GetValue(Controls))
    {
        Data = parsed.GetValue(Data),
        EarlyStop = parsed.GetValue(EarlyStopping),
    };

    /// <summary>The options that ask for the same again.</summary>
    public static IReadOnlyList<string> Arguments(RunRequest request) =>
    [
        .. request.Ids,
        TierOption.Name, VerdictText.Name(request.Tier),
        .. request.Protocol == Protocol.Paper ? [] : new[] { ProtocolOption.Name, VerdictText.Name(request.Protocol) },
        .. request.Datasets.SelectMany(dataset => new[] { Datasets.Name, dataset }),
        .. request.Data is { } data ? new[] { Data.Name, data } : [],
        .. request.Seed is { } seed ? new[] { Seed.Name, seed.ToString(CultureInfo.InvariantCulture) } : [],
        .. request.Replicates is { } replicates ? new[] { Replicates.Name, replicates.ToString(CultureInfo.InvariantCulture) } : [],
        .. request.Controls ? new[] { Controls.Name } : [],
        .. request.EarlyStop ? new[] { EarlyStopping.Name } : [],
    ];
}
