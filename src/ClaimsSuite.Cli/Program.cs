using ClaimsSuite.Cli;
using ClaimsSuite.Commands;

return await ClaimsCommand.RunAsync(args, PaperProgram.Instance);
