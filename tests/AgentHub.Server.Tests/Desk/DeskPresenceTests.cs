using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Server.Desk;
using AgentHub.Server.Supervision;
using AgentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Desk;

public sealed class DeskPresenceTests : IAsyncLifetime
{
    private static readonly AgentId Dana = new("dana");
    private readonly ManualTime _time = new();
    private readonly AgentHubServer _server;

    public DeskPresenceTests() => _server = new AgentHubServer().At(_time);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_agent_who_connects_is_ready()
    {
        var ready = Becomes(Availability.Ready);

        await using var dana = await DeskSocket.ConnectAsync(_server, "dana");

        await ready;
    }

    [Fact]
    public async Task An_agent_who_was_not_ready_stays_so_over_a_reload()
    {
        await States.SetAsync(new(Dana, Availability.NotReady, "lunch", _time.GetUtcNow()), default);
        await using (var dana = await DeskSocket.ConnectAsync(_server, "dana")) await dana.NextAsync("clock");
        await using var again = await DeskSocket.ConnectAsync(_server, "dana");
        await again.NextAsync("snapshot");

        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal((Availability.NotReady, "lunch"), (States.Find(Dana)!.State, States.Find(Dana)!.Reason));
    }

    [Fact]
    public async Task An_agent_whose_last_page_is_gone_is_offline_after_the_grace_time()
    {
        var ready = Becomes(Availability.Ready);
        var dana = await DeskSocket.ConnectAsync(_server, "dana");
        await ready;
        var left = new TaskCompletionSource();
        using var presence = _server.Services.GetRequiredService<DeskConnections>().OnPresence(_ => left.TrySetResult());

        await dana.DisposeAsync();
        await left.Task.WaitAsync(TimeSpan.FromSeconds(20));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(Availability.Ready, States.Find(Dana)!.State);
        var offline = Becomes(Availability.Offline);
        _time.Advance(TimeSpan.FromSeconds(1));

        await offline;
    }

    private AgentStates States => _server.Services.GetRequiredService<AgentStates>();

    private Task Becomes(Availability state)
    {
        var done = new TaskCompletionSource();
        States.Subscribe(s =>
        {
            if (s.Agent == Dana && s.State == state) done.TrySetResult();
        });
        return done.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }
}
