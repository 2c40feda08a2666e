using AgentHub.Abstractions;
using Xunit;

namespace AgentHub.Testing;

/// <summary>
/// What every adapter must do, whatever it connects. Derive a test class, implement the two factory methods, and run. What an
/// adapter does not offer is not asked of it.
/// </summary>
/// <remarks>This file: finding and reading. <c>AdapterConformance.Faults.cs</c>: servers that misbehave. <c>AdapterConformance.Writes.cs</c>: writing once. <c>AdapterConformance.Pages.cs</c>: lists longer than a page. <c>AdapterConformance.AfterSale.cs</c>: every other list, incidents. <c>AdapterConformance.Changes.cs</c>: comments, status, contact details. <c>AdapterConformance.Orders.cs</c>: creating orders. <c>AdapterConformance.Promises.cs</c>: callbacks and appointments.</remarks>
public abstract partial class AdapterConformance
{
    /// <summary>Longest time anything here may take, a hundred questions at once included; only reached when a test fails.</summary>
    /// <value>20 s unless overridden; longer for a server whose own answers are slow.</value>
    protected virtual TimeSpan Soon => TimeSpan.FromSeconds(20);

    /// <summary>Values that mean something in a URL, a query language, JSON or HTML, and nothing as a key.</summary>
    private static readonly string[] Nasty =
    [
        "x' or '1' eq '1", "x' or 1 eq 1 or 'a' eq 'a", "*", "%", "\"", "\\", "a\"} ,{\"b", "../../users", "..", "?$filter=true", "#", "&external_id=",
        "O'Hara", "José d'Almeida", "王伟", "x\r\nX-Evil: 1", "<script>alert(1)</script>", "{id}", "\0", "email:* role:admin", "x@example.com\" OR *", "",
    ];

    /// <summary>The adapter, talking to a server in <paramref name="mode"/>, through a client that ends bodies after at most 1 MiB.</summary>
    protected abstract Task<AdapterUnderTest> StartAsync(ServerMode mode);

    /// <summary>What the server holds.</summary>
    protected abstract AdapterSample Sample { get; }

    [Fact]
    public async Task A_customer_is_found_by_each_key_the_adapter_says_it_can_search()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        if (adapter.As<IFindCustomers>() is not { } find) return;

        Assert.Equal(adapter.SearchableKeys.Order(), Sample.Keys.Select(k => k.Kind).Distinct().Order());
        foreach (var key in Sample.Keys)
        {
            var answer = await find.FindCustomersAsync(key, CancellationToken.None);
            Assert.True(answer.IsFound, $"{key}: {answer.Outcome} {answer.Reason}");
            Assert.Equal(Sample.Customer.RecordId, Assert.Single(answer.Value).RecordId);
            Assert.Equal(0, answer.Dropped);
        }
    }

    [Fact]
    public async Task A_key_that_nobody_has_finds_nobody()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        if (adapter.As<IFindCustomers>() is not { } find) return;

        foreach (var key in Sample.UnknownKeys)
            Assert.Equal(Outcome.NotFound, (await find.FindCustomersAsync(key, CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_key_that_two_share_finds_both()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        if (adapter.As<IFindCustomers>() is not { } find || Sample.SharedKey is not { } key) return;

        var answer = await find.FindCustomersAsync(key, CancellationToken.None);

        Assert.Equal(2, answer.Value?.Select(c => c.RecordId).Distinct().Count());
    }

    [Fact]
    public async Task A_server_that_ignores_the_filter_puts_nobody_elses_records_before_the_agent()
    {
        var adapter = (await StartAsync(ServerMode.IgnoresFilters)).Adapter;
        if (adapter.As<IFindCustomers>() is not { } find) return;

        foreach (var key in Sample.Keys)
        {
            var answer = await find.FindCustomersAsync(key, CancellationToken.None);
            Assert.Equal(Sample.Customer.RecordId, Assert.Single(answer.Value ?? []).RecordId);
            Assert.True(answer.Dropped > 0, $"{key.Kind}: nothing was dropped");
        }
        foreach (var key in Sample.UnknownKeys)
        {
            var answer = await find.FindCustomersAsync(key, CancellationToken.None);
            Assert.Equal(Outcome.NotFound, answer.Outcome);
            Assert.True(answer.Dropped > 0, $"{key.Kind}: nothing was dropped");
        }
    }

    [Theory]
    [InlineData(ServerMode.Healthy)]
    [InlineData(ServerMode.IgnoresFilters)]
    public async Task Nothing_within_a_key_or_an_id_can_widen_a_question(ServerMode mode)
    {
        var adapter = (await StartAsync(mode)).Adapter;

        foreach (var text in Nasty)
        {
            var customer = new CustomerRef(text);
            if (adapter.As<IFindCustomers>() is { } find)
            {
                foreach (var kind in adapter.SearchableKeys) AssertNothing(await find.FindCustomersAsync(new(kind, text), CancellationToken.None), text);
            }
            if (adapter.As<IGetProfile>() is { } profile) AssertNothing(await profile.GetProfileAsync(customer, CancellationToken.None), text);
            if (adapter.As<IListOrders>() is { } orders) AssertNothing(await orders.ListOrdersAsync(customer, PageRequest.First, CancellationToken.None), text);
            if (adapter.As<IListInvoices>() is { } invoices) AssertNothing(await invoices.ListInvoicesAsync(customer, PageRequest.First, CancellationToken.None), text);
            if (adapter.As<IListTickets>() is { } tickets) AssertNothing(await tickets.ListTicketsAsync(customer, PageRequest.First, CancellationToken.None), text);
            if (adapter.As<IGetInvoice>() is { } invoice) AssertNothing(await invoice.GetInvoiceAsync(Sample.Customer, text, CancellationToken.None), text);
        }
    }

    [Fact]
    public async Task A_profile_is_the_customers_own()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        if (adapter.As<IGetProfile>() is not { } profile) return;

        var known = await profile.GetProfileAsync(Sample.Customer, CancellationToken.None);
        var nobody = await profile.GetProfileAsync(Sample.Nobody, CancellationToken.None);

        Assert.Equal(Sample.Customer.RecordId, known.Value?.CustomerId);
        Assert.False(string.IsNullOrWhiteSpace(known.Value?.Name));
        Assert.Equal(Outcome.NotFound, nobody.Outcome);
    }

    [Theory]
    [InlineData(ServerMode.Healthy)]
    [InlineData(ServerMode.SmallPages)]
    [InlineData(ServerMode.IgnoresFilters)]
    public async Task Lists_hold_only_what_belongs_to_the_customer(ServerMode mode)
    {
        var adapter = (await StartAsync(mode)).Adapter;
        var id = Sample.Customer.RecordId;

        if (adapter.As<IListOrders>() is { } orders) AssertTheirs(await orders.ListOrdersAsync(Sample.Customer, PageRequest.First, CancellationToken.None), o => o.CustomerId, o => o.Id, id);
        if (adapter.As<IListInvoices>() is { } invoices) AssertTheirs(await invoices.ListInvoicesAsync(Sample.Customer, PageRequest.First, CancellationToken.None), i => i.CustomerId, i => i.Id, id);
        if (adapter.As<IListTickets>() is { } tickets) AssertTheirs(await tickets.ListTicketsAsync(Sample.Customer, PageRequest.First, CancellationToken.None), t => t.CustomerId, t => t.Id, id);
    }

    [Fact]
    public async Task Lists_come_newest_first_and_open_tickets_before_closed_ones()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;

        if (adapter.As<IListOrders>() is { } orders) AssertDescending((await orders.ListOrdersAsync(Sample.Customer, PageRequest.First, CancellationToken.None)).Value!.Select(o => o.PlacedOn));
        if (adapter.As<IListInvoices>() is { } invoices) AssertDescending((await invoices.ListInvoicesAsync(Sample.Customer, PageRequest.First, CancellationToken.None)).Value!.Select(i => i.IssuedOn));
        if (adapter.As<IListTickets>() is not { } tickets) return;
        var all = (await tickets.ListTicketsAsync(Sample.Customer, PageRequest.First, CancellationToken.None)).Value!;
        var closed = all.Select(t => t.Status.Value is TicketStatus.Solved or TicketStatus.Closed).ToList();
        Assert.Equal(closed.Order(), closed);
        AssertDescending(all.Where(t => t.Status.Value is not (TicketStatus.Solved or TicketStatus.Closed)).Select(t => t.OpenedAt));
    }

    [Theory]
    [InlineData(ServerMode.Healthy)]
    [InlineData(ServerMode.SmallPages)]
    public async Task A_long_history_is_read_page_by_page_and_cut_at_a_hundred(ServerMode mode)
    {
        var adapter = (await StartAsync(mode)).Adapter;
        if (Sample.Prolific is not { } prolific) return;

        if (adapter.As<IListInvoices>() is { } invoices && Sample.ProlificInvoices > 100)
            AssertCut(await invoices.ListInvoicesAsync(prolific, PageRequest.First, CancellationToken.None), i => i.Id, Sample.ProlificInvoices);
        if (adapter.As<IListTickets>() is { } tickets && Sample.ProlificTickets > 100)
            AssertCut(await tickets.ListTicketsAsync(prolific, PageRequest.First, CancellationToken.None), t => t.Id, Sample.ProlificTickets);
    }

    [Fact]
    public async Task A_customer_without_records_is_not_a_failure()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;

        foreach (var customer in new[] { Sample.Bare, Sample.Nobody }.OfType<CustomerRef>())
        {
            if (adapter.As<IListOrders>() is { } orders) Assert.Equal(Outcome.NotFound, (await orders.ListOrdersAsync(customer, PageRequest.First, CancellationToken.None)).Outcome);
            if (adapter.As<IListInvoices>() is { } invoices) Assert.Equal(Outcome.NotFound, (await invoices.ListInvoicesAsync(customer, PageRequest.First, CancellationToken.None)).Outcome);
            if (adapter.As<IListTickets>() is { } tickets) Assert.Equal(Outcome.NotFound, (await tickets.ListTicketsAsync(customer, PageRequest.First, CancellationToken.None)).Outcome);
        }
    }

    [Fact]
    public async Task An_invoice_is_shown_with_its_lines_to_its_own_customer_only()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        if (adapter.As<IGetInvoice>() is not { } invoice || adapter.As<IListInvoices>() is not { } invoices) return;
        var newest = (await invoices.ListInvoicesAsync(Sample.Customer, PageRequest.First, CancellationToken.None)).Value![0];

        var own = await invoice.GetInvoiceAsync(Sample.Customer, newest.Id, CancellationToken.None);
        var foreign = await invoice.GetInvoiceAsync(Sample.Other, newest.Id, CancellationToken.None);

        Assert.Equal(newest, own.Value?.Invoice);
        Assert.NotEmpty(own.Value!.Lines);
        Assert.Equal((Outcome.NotFound, 1), (foreign.Outcome, foreign.Dropped));
    }

    private static void AssertNothing<T>(Answer<T> answer, string text) =>
        Assert.True(answer.Outcome is Outcome.NotFound or Outcome.Refused, $"\"{text}\" was answered {answer.Outcome} {answer.Reason}");

    private static void AssertTheirs<T>(Answer<IReadOnlyList<T>> answer, Func<T, string> customer, Func<T, string> id, string asked)
    {
        Assert.True(answer.IsFound, $"{answer.Outcome} {answer.Reason}");
        Assert.All(answer.Value, row => Assert.Equal(asked, customer(row)));
        Assert.Equal(answer.Value.Count, answer.Value.Select(id).Distinct().Count());
    }

    private static void AssertCut<T>(Answer<IReadOnlyList<T>> answer, Func<T, string> id, int total)
    {
        Assert.Equal(100, answer.Value?.Select(id).Distinct().Count());
        Assert.Equal(total, answer.Total);
    }

    private static void AssertDescending<T>(IEnumerable<T> values)
    {
        var all = values.ToList();
        Assert.Equal(all.OrderDescending(), all);
    }
}
