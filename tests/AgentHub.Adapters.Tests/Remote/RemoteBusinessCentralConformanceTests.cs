using AgentHub.Adapters.Tests.BusinessCentral;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.Remote;

/// <summary>Business Central behind the adapter host does everything that it does in the server's own process.</summary>
public sealed class RemoteBusinessCentralConformanceTests(SandboxSystems sandbox) : BusinessCentralConformanceTests(sandbox), IAsyncLifetime
{
    private readonly ThroughHost _host = new();

    protected override async Task<AdapterUnderTest> StartAsync(ServerMode mode) => await _host.PutAsync(await base.StartAsync(mode));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();
}
