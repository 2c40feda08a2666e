namespace AgentHub.Server.Tests.Gateway;

/// <summary>One server and one system for all tests of a class that change neither; they run one after another.</summary>
public sealed class SharedGateway : IAsyncLifetime
{
    private EchoSystem _system = null!;

    internal GatewayServer Gateway { get; private set; } = null!;

    /// <summary>As if nothing had been received yet.</summary>
    internal (EchoSystem System, GatewayServer Gateway) Fresh()
    {
        _system.Forget();
        return (_system, Gateway);
    }

    public async Task InitializeAsync()
    {
        _system = await EchoSystem.StartAsync();
        Gateway = GatewayServer.Start(_system);
    }

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await _system.DisposeAsync();
    }
}
