namespace AgentHub.RemoteAdapters.Tests;

public sealed class RemoteAdapterTests
{
    [Fact]
    public async Task It_offers_what_the_other_process_says_and_before_that_only_to_be_asked_whether_it_is_there()
    {
        var canned = new Canned("profile,orders");
        var adapter = canned.Adapter;
        Assert.Null(adapter.As<IListOrders>());
        Assert.Equal(("Remote", 0), (adapter.Product, adapter.SearchableKeys.Count));

        var health = await adapter.As<ICheckHealth>()!.CheckHealthAsync(CancellationToken.None);

        Assert.True(health.IsFound);
        Assert.NotNull(adapter.As<IListOrders>());
        Assert.NotNull(adapter.As<IGetProfile>());
        Assert.Null(adapter.As<IListInvoices>());
        Assert.Equal(("Ledgerline", KeyKind.CustomerNumber), (adapter.Product, adapter.RecordIdIs!.Value));
        Assert.Equal([KeyKind.CustomerNumber, KeyKind.Email], adapter.SearchableKeys.Order());
    }

    [Fact]
    public async Task How_its_system_is_doing_is_asked_when_it_can_say_so()
    {
        var health = await new Canned().Answers("""{"outcome":"refused","reason":"says: period closing"}""").Adapter.As<ICheckHealth>()!.CheckHealthAsync(CancellationToken.None);

        Assert.Equal((Outcome.Refused, "says: period closing"), (health.Outcome, health.Reason));
    }

    [Fact]
    public async Task One_that_speaks_another_version_is_not_asked_anything_and_says_who_must_be_updated()
    {
        var canned = new Canned { Version = 2 };

        var health = await canned.Adapter.As<ICheckHealth>()!.CheckHealthAsync(CancellationToken.None);

        Assert.Equal((Outcome.Refused, "speaks version 2 of the adapter protocol, and we speak 1: update the older one"), (health.Outcome, health.Reason));
        Assert.Equal(health.Reason, canned.Adapter.Incompatible);
        Assert.Null(canned.Adapter.As<IListOrders>());

        canned.Version = 1;
        await canned.KnownAsync();
        Assert.Null(canned.Adapter.Incompatible);
        Assert.NotNull(canned.Adapter.As<IListOrders>());
    }

    [Fact]
    public async Task One_that_was_started_again_as_another_version_of_itself_is_asked_what_it_offers_now()
    {
        var canned = new Canned("profile").Answers("""{"outcome":"notFound"}""").Answers("""{"outcome":"notFound"}""");
        var adapter = await canned.KnownAsync();
        var changes = 0;
        adapter.OffersChanged += () => changes++;
        (canned.Instance, canned.Offers) = ("second", "profile,orders");

        await adapter.As<IGetProfile>()!.GetProfileAsync(new("9"), CancellationToken.None);
        await adapter.As<IGetProfile>()!.GetProfileAsync(new("9"), CancellationToken.None);

        Assert.NotNull(adapter.As<IListOrders>());
        Assert.Equal(1, changes);
        Assert.Equal(["capabilities/profile", "adapter", "capabilities/profile"], canned.Asked.Select(a => a.Address.AbsolutePath["/billing/".Length..]));
    }

    [Fact]
    public async Task A_restart_that_cannot_say_yet_what_it_is_spoils_no_answer()
    {
        var canned = new Canned("profile").Answers("""{"outcome":"notFound"}""");
        var adapter = await canned.KnownAsync();
        (canned.Instance, canned.Version) = ("second", 9);

        var answer = await adapter.As<IGetProfile>()!.GetProfileAsync(new("9"), CancellationToken.None);

        Assert.Equal(Outcome.NotFound, answer.Outcome);
    }

    [Fact]
    public void Every_fault_of_the_settings_is_named()
    {
        var faults = new RemoteAdapterFactory().Validate(new()
        {
            SystemId = "x", BaseUrl = new("http://adapter.example.com"),
            Values = new Dictionary<string, string> { ["Secret"] = "short", ["TimeLimit"] = "1h", ["Token"] = "x" },
        });

        Assert.Equal(4, faults.Count);
        Assert.Contains("BaseUrl must be https: credentials would travel in the open", faults);
        Assert.Contains("Values:Secret must have at least 32 characters", faults);
        Assert.Contains("Values:TimeLimit must be milliseconds between 100 and 60000, is 1h", faults);
        Assert.Contains(faults, f => f.StartsWith("Values:Token is not known", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, f => f.Contains("short", StringComparison.Ordinal));
    }
}
