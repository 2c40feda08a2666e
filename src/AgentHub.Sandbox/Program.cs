using AgentHub.Sandbox;

// Stand-in HubSpot, Business Central and Zendesk, their faults, and a telephone switch with its page.
// Development only: the server starts this process and it stops with the server.

var app = SandboxHost.Build(
    SandboxOptions.From(args, Environment.GetEnvironmentVariable),
    log: logging => logging.AddSimpleConsole(c => c.SingleLine = true).AddFilter("Microsoft", LogLevel.Warning));

app.Run();
