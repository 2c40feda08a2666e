using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Server.Context;
using AgentHub.Testing.Interactions;

namespace AgentHub.Server.Tests.Context;

public class ContactDocumentSourceTests
{
    private const string Document = "contact/con_1";

    private static readonly Viewer Dana = new(new AgentId("dana"), ViewerRole.Agent);
    private static readonly Viewer Ravi = new(new AgentId("ravi"), ViewerRole.Agent);
    private static readonly Viewer Sam = new(new AgentId("sam"), ViewerRole.Supervisor);
    private static readonly Viewer Ada = new(new AgentId("ada"), ViewerRole.Admin);

    private static CallEvents Call() => new CallEvents("con_1", ContextBench.Start).Started(0, from: null).Fact(12, "account.number", "7730118420");

    [Fact]
    public async Task Only_who_has_a_share_of_the_contact_sees_it_and_only_while_it_is_not_finished()
    {
        await using var bench = await ContextBench.StartAsync();
        var call = Call().Verified(41, 2).Queued(70);
        await bench.TellAsync(call);
        await bench.QuietAsync("con_1");
        Assert.Null(await AudienceAsync(bench, Dana));

        await bench.TellAsync(call.Offered(75, "int_a1", "dana").Connected(80, "int_a1").Offered(85, "int_b2", "ravi", "consult", "int_a1"));
        await bench.QuietAsync("con_1");
        Assert.Equal(("agent@2", "agent@2", "supervisor"), (await AudienceAsync(bench, Dana), await AudienceAsync(bench, Ravi), await AudienceAsync(bench, Sam)));
        Assert.Null(await AudienceAsync(bench, Ada));

        await bench.TellAsync(call.Declined(90, "int_b2").Disconnected(95, "int_a1").Ended(95).Completed(99, "int_a1"));
        await bench.QuietAsync("con_1");
        Assert.Null(await AudienceAsync(bench, Dana));
        Assert.Null(await AudienceAsync(bench, Ravi));
    }

    [Fact]
    public async Task A_proof_that_expires_takes_back_what_needed_it()
    {
        await using var bench = await ContextBench.StartAsync();
        await bench.TellAsync(Call().Verified(41, 2, expiresAt: ContextBench.Start.AddSeconds(300)).Queued(70).Offered(75, "int_a1", "dana"));
        await bench.FacetAsync("con_1", "invoices", "fresh");
        await bench.QuietAsync("con_1");
        Assert.Equal("agent@2", await AudienceAsync(bench, Dana));
        var before = await bench.Documents.ReadAsync(Document, "agent@2", CancellationToken.None);

        bench.Time.AdvanceTo(ContextBench.Start.AddSeconds(301));

        Assert.Equal("agent@0", await AudienceAsync(bench, Dana));
        var after = await bench.UntilAsync("con_1", "agent@2", b => b.State("invoices") == "forbidden"); // also for who still holds the old audience
        Assert.DoesNotContain("88214", after["facets"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.True((await bench.Documents.ReadAsync(Document, "agent@0", CancellationToken.None))!.N > before!.N);
    }

    [Fact]
    public async Task Below_level_two_no_amount_leaves_the_server()
    {
        await using var bench = await ContextBench.StartAsync();
        await bench.TellAsync(Call().Verified(41, 1).Queued(70).Offered(75, "int_a1", "dana"));

        var body = (await bench.FacetAsync("con_1", "tickets", "fresh", "agent@1")).ToJsonString();
        await bench.QuietAsync("con_1");

        Assert.Contains("T-5512", body, StringComparison.Ordinal);
        Assert.DoesNotContain("41260", (await bench.Documents.ReadAsync(Document, "agent@1", CancellationToken.None))!.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("41260", (await bench.Documents.ReadAsync(Document, "agent@3", CancellationToken.None))!.Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("41260", (await bench.Documents.ReadAsync(Document, "supervisor", CancellationToken.None))!.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_one_facet_renders_only_what_rests_on_it()
    {
        await using var bench = await ContextBench.StartAsync();
        bench.World.Erp.Hold(Capability.Orders);
        await bench.TellAsync(Call().Verified(41, 2).Queued(70).Offered(75, "int_a1", "dana"));
        await bench.FacetAsync("con_1", "invoices", "fresh");
        await bench.QuietAsync("con_1", asking: 1);
        await bench.Documents.ReadAsync(Document, "agent@2", CancellationToken.None);
        var rendered = bench.Contacts.InMemory(new("con_1"))!.Rendered.For(AgentHub.Core.Context.View.Audience.Agent(2));
        var before = rendered.Renderings;

        bench.World.Erp.Release(Capability.Orders);
        await bench.FacetAsync("con_1", "orders", "fresh");
        await bench.QuietAsync("con_1");
        await bench.Documents.ReadAsync(Document, "agent@2", CancellationToken.None);

        // The facet and the state of its system; a moment later the facts it may match, and that state if there is a newer version.
        Assert.InRange(rendered.Renderings - before, 3, 4);
    }

    [Fact]
    public async Task A_body_is_never_changed_after_it_was_handed_out_and_its_number_only_grows()
    {
        await using var bench = await ContextBench.StartAsync();
        bench.World.Erp.Hold();
        await bench.TellAsync(Call().Verified(41, 2).Queued(70).Offered(75, "int_a1", "dana"));
        await bench.FacetAsync("con_1", "tickets", "fresh");
        var first = (await bench.Documents.ReadAsync(Document, "agent@2", CancellationToken.None))!;
        var text = first.Body.ToString();

        bench.World.Erp.Release();
        await bench.FacetAsync("con_1", "invoices", "fresh");
        var second = (await bench.Documents.ReadAsync(Document, "agent@2", CancellationToken.None))!;

        Assert.Equal(text, first.Body.ToString());
        Assert.Equal(first.Epoch, second.Epoch);
        Assert.True(second.N > first.N);
    }

    private static ValueTask<string?> AudienceAsync(ContextBench bench, Viewer viewer) => bench.Documents.AudienceAsync(Document, viewer, CancellationToken.None);
}
