using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Nodes;
using AgentHub.Redis.Tests.Running;

namespace AgentHub.Redis.Tests;

/// <summary>Whoever can read Redis learns no name, no number and no text of anybody.</summary>
[Collection(OnSharedRedis.Name)]
public sealed class CanaryTests(SharedRedis redis) : IAsyncLifetime
{
    private static readonly ContactId Contact = new("con_canary");
    private readonly NodesOfOneTest _nodes = new(redis);

    public Task InitializeAsync() => Task.CompletedTask;
    public Task DisposeAsync() => _nodes.DisposeAsync();

    [Fact]
    public async Task No_key_and_no_value_holds_anything_of_a_customer_in_clear()
    {
        string[] canaries = ["Okafor", "01632960147", "+441632960147", "m.okafor@example.com", "7730118420", "INV-2291", "Smart meter swap", "CV1 4QT", "C-10021", "GBP"];
        var node = _nodes.Add();
        await FillAsync(node);
        await using var lease = await node.Leases.TryTakeAsync("erp/InvoiceDetail/C-10021/INV-2291", default);
        node.Presence.Arrive(new("dana"));

        var dump = await redis.Server.DumpAsync();

        Assert.Contains("con_canary", dump);   // ids may stand there
        foreach (var canary in canaries) Assert.DoesNotContain(canary, dump, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(5, (await _nodes.Add().Contexts.ReadAsync(Contact, default))!.Parts.Count);
    }

    [Fact]
    public async Task A_value_that_was_moved_or_changed_is_not_believed()
    {
        var node = _nodes.Add();
        await FillAsync(node);
        var (mine, other) = ($"{_nodes.Settings.Prefix}context:con_canary", $"{_nodes.Settings.Prefix}context:con_other");

        await redis.Server.AdminAsync("COPY", mine, other);
        await redis.Server.AdminAsync("EVAL", "for _, f in ipairs(redis.call('HKEYS', KEYS[1])) do if string.sub(f, 1, 2) == 'p/' then redis.call('HSET', KEYS[1], f, 'forged') end end", "1", mine);

        var fresh = _nodes.Add();
        Assert.Empty((await fresh.Contexts.ReadAsync(new("con_other"), default))!.Parts);
        Assert.Empty((await fresh.Contexts.ReadAsync(Contact, default))!.Parts);
        Assert.True(await fresh.Contexts.PutAsync(Contact, new NoticePart { About = "fresh", Stamp = new(9, 0) }, default));
        Assert.Equal("notice/fresh", Assert.Single((await fresh.Contexts.ReadAsync(Contact, default))!.Parts).Key);
    }

    [Fact]
    public async Task Nothing_lies_in_Redis_for_ever()
    {
        var node = _nodes.Add();
        await FillAsync(node);
        await using var lease = await node.Leases.TryTakeAsync("erp/1", default);
        node.Presence.Arrive(new("dana"));
        await node.Bus.ListeningAsync();

        var endless = await redis.Server.AdminAsync("EVAL",
            "local out = {} for _, k in ipairs(redis.call('KEYS', ARGV[1] .. '*')) do if redis.call('PTTL', k) < 0 then out[#out + 1] = k end end return out", "0", _nodes.Settings.Prefix);

        Assert.Equal("", endless.Trim());
    }

    private static async Task FillAsync(RedisNode node)
    {
        var now = TimeProvider.System.GetUtcNow();
        var key = new CustomerKey(KeyKind.Phone, "+441632960147");
        FoundCustomer[] people = [new() { RecordId = "C-10021", Name = "Maria Okafor", CustomerNumber = "7730118420", Emails = ["m.okafor@example.com"], Phones = ["+441632960147"] }];
        var invoices = new FacetData { Tickets = [new() { Id = "INV-2291", Number = "INV-2291", CustomerId = "C-10021", Subject = "Smart meter swap", Status = new(TicketStatus.Open, "open"), OpenedAt = now, UpdatedAt = now }] };
        var profile = new FacetData { Profile = new() { CustomerId = "C-10021", Name = "Maria Okafor", Address = new() { Postcode = "CV1 4QT" } } };
        ContextPart[] parts =
        [
            new FindPart { Stamp = new(1, 2), System = "crm", Key = key, Phase = AskPhase.Answered, Outcome = Outcome.Found, People = [.. people], AskedAt = now, AsOf = now },
            Facet(Capability.Tickets, invoices, now, null),
            Facet(Capability.Profile, profile, now, null),
            Facet(Capability.InvoiceDetail, invoices, now, "INV-2291"),
            new NoticePart { Stamp = new(1, 0), About = "contact" },
        ];
        foreach (var part in parts) Assert.True(await node.Contexts.PutAsync(Contact, part, default));
        await node.Copies.SaveAsync(CopyKey.OfSearch("crm", key), new() { AsOf = now, People = [.. people] }, default);
        await node.Copies.SaveAsync(new("crm", Capability.Profile, "C-10021"), new() { AsOf = now, Data = profile }, default);
        await node.Copies.SaveAsync(new("erp", Capability.InvoiceDetail, "C-10021", "INV-2291"), new() { AsOf = now, Data = invoices }, default);
        node.Bus.Announce(new(NodeNewsKind.Document, "contact/con_canary", 5));
    }

    private static FacetPart Facet(Capability capability, FacetData data, DateTimeOffset now, string? item) => new()
    {
        Stamp = new(1, 2), Capability = capability, System = "crm", RecordId = "C-10021", ItemId = item, Phase = AskPhase.Answered, Outcome = Outcome.Found,
        Data = data, AskedAt = now, AsOf = now,
    };
}
