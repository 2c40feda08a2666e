using AgentHub.Adapters.Tests.Zendesk;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.Remote;

/// <summary>Zendesk behind the adapter host does everything that it does in the server's own process, writing once included.</summary>
public sealed class RemoteZendeskConformanceTests(SandboxSystems sandbox) : ZendeskConformanceTests(sandbox)
{
    private readonly ThroughHost _host = new();

    protected override async Task<AdapterUnderTest> StartAsync(ServerMode mode) => await _host.PutAsync(await base.StartAsync(mode));

    public override async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await base.DisposeAsync();
    }
}
