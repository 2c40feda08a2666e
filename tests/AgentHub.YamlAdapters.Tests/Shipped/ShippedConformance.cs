using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>
/// An adapter file that ships does what every adapter must, in front of a stand-in made by the product's public documentation.
/// It is connected as an installation connects it: by a file of a few lines that uses it.
/// </summary>
public abstract class ShippedConformance : AdapterConformance, IAsyncLifetime
{
    /// <summary>Stands still: what a server under test is late with is waited for.</summary>
    private readonly ManualTime _time = new();
    private readonly List<VendorStandIn> _servers = [];
    private readonly List<HttpClient> _clients = [];

    /// <summary>Name of the file, without its ending.</summary>
    protected abstract string Name { get; }

    /// <summary>A status that tickets of the sample are not in, and can be given.</summary>
    protected virtual TicketStatus Status => TicketStatus.Closed;

    /// <summary>A ticket of the sample's customer.</summary>
    protected abstract string Ticket { get; }

    /// <summary>A ticket of somebody else.</summary>
    protected abstract string ForeignTicket { get; }

    /// <summary>How a comment of two lines arrives that holds letters of more than one byte and signs that mean something in HTML: as it is, or written so that HTML shows it.</summary>
    protected abstract string Stored { get; }

    /// <summary>Whether a comment can be for the customer.</summary>
    protected virtual bool WritesToCustomers => true;

    private protected abstract VendorStandIn Make(ServerMode mode);

    [Fact]
    public async Task A_comment_reaches_the_customers_ticket_once_and_whole()
    {
        var test = await StartAsync(ServerMode.Healthy);
        var comment = Comment(toCustomer: false);

        var first = await test.Adapter.As<ICommentTicket>()!.CommentTicketAsync(comment, CancellationToken.None);
        var again = await test.Another().As<ICommentTicket>()!.CommentTicketAsync(comment, CancellationToken.None);

        Assert.True(first.IsFound, first.Reason);
        Assert.Equal(first.Value, again.Value);
        var text = Assert.Single(_servers[^1].Texts);
        Assert.StartsWith("private: " + Stored, text, StringComparison.Ordinal);
        Assert.Contains(AgentHub.Adapters.Marker.For(comment.IdempotencyKey), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_ticket_holds_its_text_whole()
    {
        if ((await StartAsync(ServerMode.Healthy)).Adapter.As<ICreateTicket>() is not { } create) return;
        var ticket = new NewTicket { Customer = Sample.Customer, Subject = "Zähler \"läuft\" & steht", Body = Comment(toCustomer: false).Body, IdempotencyKey = "ticket:1" };

        var answer = await create.CreateTicketAsync(ticket, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        Assert.StartsWith(Stored, Assert.Single(_servers[^1].Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_for_the_customer_is_public_or_refused()
    {
        var answer = await (await StartAsync(ServerMode.Healthy)).Adapter.As<ICommentTicket>()!.CommentTicketAsync(Comment(toCustomer: true), CancellationToken.None);

        Assert.Equal(WritesToCustomers, answer.IsFound);
        Assert.Equal(WritesToCustomers ? ["public: "] : [], _servers[^1].Texts.Select(t => t[..8]));
    }

    [Fact]
    public async Task Nothing_is_written_to_a_ticket_of_somebody_else()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;

        Assert.Equal(Outcome.NotFound, (await adapter.As<ICommentTicket>()!.CommentTicketAsync(Comment(toCustomer: false) with { TicketId = ForeignTicket }, CancellationToken.None)).Outcome);
        if (adapter.As<IChangeTicketStatus>() is { } change)
            Assert.Equal(Outcome.NotFound, (await change.ChangeTicketStatusAsync(new() { Customer = Sample.Customer, TicketId = ForeignTicket, Status = Status }, CancellationToken.None)).Outcome);
        Assert.Empty(_servers[^1].Texts);
    }

    [Fact]
    public async Task A_status_is_changed_and_stands_in_the_list_and_a_ticket_that_changed_meanwhile_is_left_alone()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        if (adapter.As<IChangeTicketStatus>() is not { } change) return;
        var wanted = new TicketStatusChange { Customer = Sample.Customer, TicketId = Ticket, Status = Status };

        var stale = await change.ChangeTicketStatusAsync(wanted with { ExpectedVersion = "another" }, CancellationToken.None);
        var changed = await change.ChangeTicketStatusAsync(wanted, CancellationToken.None);

        Assert.Equal(Outcome.Conflict, stale.Outcome);
        Assert.True(changed.IsFound, changed.Reason);
        var listed = (await adapter.As<IListTickets>()!.ListTicketsAsync(Sample.Customer, PageRequest.First, CancellationToken.None)).Value!;
        Assert.Equal(Status, listed.Single(t => t.Id == Ticket).Status.Value);
    }

    [Fact]
    public async Task Other_lists_are_read_to_their_end_too_the_newest_first()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        if (adapter.As<IListPayments>() is not { } payments) return;

        var first = await payments.ListPaymentsAsync(Sample.Prolific ?? Sample.Customer, new(50), CancellationToken.None);
        var second = await payments.ListPaymentsAsync(Sample.Prolific ?? Sample.Customer, new(50, first.Next), CancellationToken.None);

        Assert.Equal((50, 10), (first.Value?.Count, second.Value?.Count));
        var days = first.Value!.Concat(second.Value!).Select(p => p.PaidOn).ToList();
        Assert.Equal(days.OrderDescending(), days);
        Assert.Null(second.Next);
    }

    protected override Task<int?> NotesAsync() => Task.FromResult<int?>(_servers[^1].Texts.Count);

    protected override async Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        var server = Make(mode);
        await server.StartAsync();
        _servers.Add(server);
        var client = new HttpClient(new ResponseLimitHandler(1 << 20) { InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false } }) { Timeout = Timeout.InfiniteTimeSpan };
        _clients.Add(client);
        var reading = YamlAdapterFile.Read($"apiVersion: agenthub/adapter.v1\nuse: {Name}\nbaseUrl: {server.Origin}\n", "mine.yaml");
        Assert.Empty(reading.Faults);
        var plan = reading.Plan!;
        var settings = new AdapterSettings
        {
            SystemId = plan.Id,
            BaseUrl = plan.BaseUrl!,
            Values = plan.Settings.ToDictionary(s => s, s => mode == ServerMode.BadCredentials && s == "ApiKey" ? "wrong" : "value-of-" + s),
        };
        Assert.Empty(YamlAdapter.Validate(plan, settings));
        IAdapter Make1() => YamlAdapter.Create(plan, settings, client, _time);
        return new() { Adapter = Make1(), Another = Make1, Asked = server.Asked };
    }

    private NewComment Comment(bool toCustomer) => new()
    {
        Customer = Sample.Customer,
        TicketId = Ticket,
        Body = "Zähler <b>\"läuft\"</b>\n& rückwärts",
        ToCustomer = toCustomer,
        IdempotencyKey = "comment:1",
        At = new DateTimeOffset(2026, 11, 12, 9, 27, 40, TimeSpan.Zero),
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        foreach (var server in _servers) await server.DisposeAsync();
        Assert.Empty(_servers.OfType<ZammadStandIn>().SelectMany(z => z.Misread));
    }
}
