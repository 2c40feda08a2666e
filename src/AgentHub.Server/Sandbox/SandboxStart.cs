namespace AgentHub.Server.Sandbox;

/// <summary>
/// Starts the sandbox before anything asks a system of record, and ends it with the server. The hub's address must be known
/// for that; where the settings do not tell it, the sandbox starts as soon as the server listens.
/// </summary>
/// <remarks>A server without an address, as in tests, starts none: there would be nowhere to send events to.</remarks>
internal sealed class SandboxStart(SandboxOptions options, HubAddress address, SandboxWelcome welcome, IHostApplicationLifetime lifetime, ILogger<SandboxStart> log)
    : IHostedLifecycleService, IDisposable
{
    private readonly SandboxProcess _process = new(options, log);
    private bool _tried;

    public Task StartingAsync(CancellationToken cancellationToken) => StartAsync(address.Foreseen, cancellationToken);

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (address.Actual is not { } hub) return;
        await StartAsync(hub, cancellationToken);
        welcome.Show(hub);
    }

    public async Task StoppingAsync(CancellationToken cancellationToken) => await _process.StopAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _process.Dispose();

    private async Task StartAsync(Uri? hub, CancellationToken cancellationToken)
    {
        if (_tried || hub is null || !options.Start) return;
        _tried = true;
        if (SandboxProcess.Obstacle(options) is { } obstacle) log.NotStarted(obstacle);
        else await _process.StartAsync(hub, () => lifetime.ApplicationStopping.IsCancellationRequested, cancellationToken);
    }
}
