using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentHub.Server.Tests.Adapters;

public sealed class ConnectedSystemsTests
{
    private static ConnectedSystems Made()
    {
        var options = new AdaptersOptions
        {
            Systems =
            {
                ["tickets"] = new() { Product = "Zendesk", BaseUrl = "http://127.0.0.1:9", Values = { ["User"] = "a@b.example", ["Token"] = "t" } },
                ["crm"] = new() { Product = "HubSpot", Title = "CRM", BaseUrl = "http://127.0.0.1:9", Values = { ["Token"] = "t" } },
            },
        };
        return new(options, ShippedAdapters.All, new ManualTime(), NullLogger<ConnectedSystems>.Instance);
    }

    [Fact]
    public void Systems_stand_in_the_order_of_their_ids_with_a_title_each()
    {
        using var systems = Made();

        Assert.Equal(["crm CRM HubSpot", "tickets tickets Zendesk"], systems.All.Select(s => $"{s.Id} {s.Title} {s.Adapter.Product}"));
    }

    [Fact]
    public async Task A_listener_that_fails_disturbs_no_other()
    {
        using var systems = Made();
        var told = new List<SystemCondition>();
        using var first = systems.Subscribe(_ => throw new InvalidOperationException());
        using var second = systems.Subscribe(s => told.Add(s.State.Condition));

        await systems.All[0].AskAsync(Capability.Profile, _ => Task.FromResult(Answer.Found("yes")), CancellationToken.None);

        Assert.Equal(SystemCondition.Ok, told[^1]);
    }

    [Fact]
    public async Task A_listener_that_left_is_not_told()
    {
        using var systems = Made();
        var told = 0;
        systems.Subscribe(_ => told++).Dispose();

        await systems.All[0].AskAsync(Capability.Profile, _ => Task.FromResult(Answer.Found("yes")), CancellationToken.None);

        Assert.Equal(0, told);
    }

    [Fact]
    public async Task A_system_nobody_listens_at_is_unreachable_and_names_no_address()
    {
        using var systems = Made();
        var crm = systems.All[0];

        var got = await crm.AskAsync(Capability.Profile, t => ((IGetProfile)crm.Adapter).GetProfileAsync(new("1"), t), CancellationToken.None);

        Assert.Equal((Outcome.Unreachable, "cannot be reached"), (got.Outcome, got.Reason));
    }
}
