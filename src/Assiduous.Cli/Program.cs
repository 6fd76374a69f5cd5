using Assiduous.Cli;

return await CommandLine.RunAsync(args, new Terminal());
