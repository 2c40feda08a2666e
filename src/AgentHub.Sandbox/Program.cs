using AgentHub.Sandbox;
using AgentHub.Sandbox.Scenarios.Reading;

// Stand-in HubSpot, Business Central and Zendesk, their faults, and a telephone switch with its page.
// Development only: the server starts this process and it stops with the server.

try
{
    var options = SandboxOptions.From(args, Environment.GetEnvironmentVariable);
    await using var app = SandboxHost.Build(options, log: logging => logging.AddSimpleConsole(c => c.SingleLine = true)
        .AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical));
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is InvalidOperationException or ScenarioFileException or IOException)
{
    // Bad settings, a scenario file with faults, a port that is taken: each message says what to do.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
