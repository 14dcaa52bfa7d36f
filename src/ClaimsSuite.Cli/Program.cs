using ClaimsSuite.Cli;

using var interruption = args is [WorkCommand.Name, ..] ? Interruption.LeftToParent() : Interruption.Listen();
var code = await CommandLine.RunAsync(args, Console.Out, Console.Error, interruption.Token);
if (code == ExitCode.Interrupted)
    Interruption.Exit(code);
return code;
