using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.YamlAdapters.Tests.Conformance;

/// <summary>A system connected by a file does what every adapter must.</summary>
public sealed class YamlConformanceTests : AdapterConformance, IAsyncLifetime
{
    /// <summary>Stands still: what a server under test is late with is waited for.</summary>
    private readonly ManualTime _time = new();
    private readonly List<ShopServer> _servers = [];
    private readonly List<HttpClient> _clients = [];

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("c-1"),
        Other = new("c-2"),
        Nobody = new("c-999"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Prolific = new("c-3"),
        ProlificInvoices = 130,
        ProlificTickets = 120,
        Bare = new("c-4"),
        Changeable = new("c-5"),
        Item = "WL-7",
        Secrets = [ShopServer.Token, "Okafor", "c-1", "wrong"],
    };

    [Fact]
    public async Task Pages_by_link_are_followed_to_the_end()
    {
        var payments = (await StartAsync(ServerMode.SmallPages)).Adapter.As<IListPayments>()!;

        var first = await payments.ListPaymentsAsync(new("c-3"), PageRequest.First, CancellationToken.None);
        var second = await payments.ListPaymentsAsync(new("c-3"), new(100, first.Next), CancellationToken.None);

        Assert.Equal((100, 30), (first.Value?.Count, second.Value?.Count));
        Assert.Equal(130, first.Value!.Concat(second.Value!).Select(p => p.Id).Distinct().Count());
        Assert.Null(second.Next);
        Assert.Equal("•••• 5678", first.Value![0].Method);
    }

    [Fact]
    public async Task A_key_with_a_quote_in_it_is_found()
    {
        var find = (await StartAsync(ServerMode.Healthy)).Adapter.As<IFindCustomers>()!;

        var answer = await find.FindCustomersAsync(new(KeyKind.Email, "hannah.o'hara@example.com"), CancellationToken.None);

        Assert.Equal("c-2", Assert.Single(answer.Value ?? []).RecordId);
    }

    [Fact]
    public async Task An_order_has_each_of_its_lines_with_numbers_as_numbers()
    {
        var create = (await StartAsync(ServerMode.Healthy)).Adapter.As<ICreateOrder>()!;

        var answer = await create.CreateOrderAsync(new() { Customer = new("c-1"), Lines = [new("WL-\"7\"", 2), new("WL-8", 0.5m)], Note = "ring {first}", IdempotencyKey = "order-1" }, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        var order = Assert.Single(_servers[^1].Orders);
        Assert.Equal(("c-1", "ring {first}"), ((string?)order["person"], (string?)order["text"]));
        Assert.Equal("""[{"sku":"WL-\u00227\u0022","qty":2},{"sku":"WL-8","qty":0.5}]""", order["lines"]!.ToJsonString());
    }

    [Fact]
    public async Task A_time_that_is_taken_is_a_conflict_in_the_files_words()
    {
        var book = (await StartAsync(ServerMode.Healthy)).Adapter.As<IBookAppointment>()!;
        var at = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        NewAppointment Visit(string customer, string key) => new() { Customer = new(customer), Subject = "Meter", StartsAt = at, EndsAt = at.AddHours(1), IdempotencyKey = key };

        Assert.True((await book.BookAppointmentAsync(Visit("c-1", "visit-1"), CancellationToken.None)).IsFound);
        var second = await book.BookAppointmentAsync(Visit("c-2", "visit-2"), CancellationToken.None);

        Assert.Equal((Outcome.Conflict, "has no room at that time"), (second.Outcome, second.Reason));
    }

    protected override Task<int?> NotesAsync() => Task.FromResult<int?>(_servers[^1].Notes);

    protected override async Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        var server = await ShopServer.StartAsync(mode);
        _servers.Add(server);
        var client = new HttpClient(new ResponseLimitHandler(1 << 20) { InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false } }) { Timeout = Timeout.InfiniteTimeSpan };
        _clients.Add(client);
        var settings = new AdapterSettings { SystemId = "shop", BaseUrl = server.Address, Values = new Dictionary<string, string> { ["Token"] = mode == ServerMode.BadCredentials ? "wrong" : ShopServer.Token } };
        Assert.Empty(YamlAdapter.Validate(ShopFile.Plan(), settings));
        IAdapter Make() => YamlAdapter.Create(ShopFile.Plan(), settings, client, _time);
        return new() { Adapter = Make(), Another = Make, Asked = server.Asked };
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        foreach (var server in _servers) await server.DisposeAsync();
    }
}
