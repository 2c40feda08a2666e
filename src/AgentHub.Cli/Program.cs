using AgentHub.Cli;

return await Tool.RunAsync(args, Surroundings.OfThisProcess, CancellationToken.None);
