using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Survival;

/// <summary>
/// Two nodes behind a load balancer without affinity, over one PostgreSQL and one Redis, with a telephone switch and systems that
/// outlive them all; meanwhile another switch reports call after call. For the tests of one class.
/// </summary>
public sealed class TwoNodes(Chromium chromium) : IAsyncLifetime
{
    private readonly Dictionary<int, AgentHubProcess> _nodes = [];
    private Installation? _shared;
    private SandboxProcess? _sandbox;
    private CuttingProxy? _door;
    private CuttingProxy? _intake;
    private EventPump? _pump;
    private CallCenter? _center;

    internal Installation Shared => _shared!;
    internal SandboxApi Sandbox => _sandbox!.Api;
    internal CallCenter Center => _center!;
    internal EventPump Pump => _pump!;

    /// <summary>Where browsers come in.</summary>
    internal CuttingProxy Door => _door!;

    public async Task InitializeAsync()
    {
        if (SeveralNodesFactAttribute.Obstacle is not null) return; // the tests are skipped
        _shared = await Installation.StartAsync();
        int[] ports = [FreePort.Take(), FreePort.Take()];
        _sandbox = await SandboxProcess.StartAsync(ports[0]);
        foreach (var port in ports) await StartAsync(port);
        (_door, _intake) = (new(ports), new(ports[1], ports[0]));
        _pump = new(_intake.Port);
        _center = CallCenter.On(chromium, _nodes[ports[0]], _ => _door.Port);
    }

    public async Task DisposeAsync()
    {
        if (_pump is not null) await _pump.DisposeAsync();
        if (_center is not null) await _center.DisposeAsync();
        if (_door is not null) await _door.DisposeAsync();
        if (_intake is not null) await _intake.DisposeAsync();
        if (_shared is not null) await _shared.DisposeAsync();
        if (_sandbox is not null) await _sandbox.DisposeAsync();
    }

    /// <summary>Dana at her desk, ready, with somebody watching her line.</summary>
    internal async Task<IPage> DanaAsync()
    {
        var dana = await Stories.TheMainJobTests.Ready(Center, "Dana Whitfield");
        await LineWatch.BeginAsync(dana);
        return dana;
    }

    /// <summary>Ends the node that took the newest connection of a browser, without a word.</summary>
    /// <returns>Its port, to start it again.</returns>
    internal async Task<int> KillNodeAsync()
    {
        var port = Door.LastUsed;
        await _nodes[port].KillAsync();
        return port;
    }

    /// <summary>Asks that node to end, as a rolling restart does.</summary>
    /// <returns>Its port, to start it again.</returns>
    internal async Task<int> StopNodeAsync()
    {
        var port = Door.LastUsed;
        await _nodes[port].StopAsync();
        return port;
    }

    /// <summary>Starts the node again that was at a port.</summary>
    internal async Task StartAsync(int port)
    {
        if (_nodes.TryGetValue(port, out var old)) await old.DisposeAsync();
        _nodes[port] = await Shared.StartNodeAsync($"at-{port}", new(port, _sandbox!.Port, StartsSandbox: false));
    }
}
