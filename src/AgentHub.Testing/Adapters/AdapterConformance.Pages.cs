using AgentHub.Abstractions;
using Xunit;

namespace AgentHub.Testing;

public abstract partial class AdapterConformance
{
    /// <summary>More pages than any sample needs; a list that has more does not end.</summary>
    private const int MostPages = 400;

    [Theory]
    [InlineData(ServerMode.Healthy, 7)]
    [InlineData(ServerMode.Healthy, 100)]
    [InlineData(ServerMode.SmallPages, 25)]
    public async Task Pages_read_to_the_end_hold_every_row_once_in_order_and_end(ServerMode mode, int size)
    {
        var adapter = (await StartAsync(mode)).Adapter;

        foreach (var customer in new[] { Sample.Customer, Sample.Prolific }.OfType<CustomerRef>())
        {
            if (adapter.As<IListOrders>() is { } orders) AssertNewestFirst(await AllAsync(p => orders.ListOrdersAsync(customer, p, CancellationToken.None), size), o => o.Id, o => o.PlacedOn);
            if (adapter.As<IListInvoices>() is { } invoices)
                AssertNewestFirst(await AllAsync(p => invoices.ListInvoicesAsync(customer, p, CancellationToken.None), size), i => i.Id, i => i.IssuedOn, Expected(customer, Sample.ProlificInvoices));
            if (adapter.As<IListTickets>() is { } tickets)
            {
                var all = await AllAsync(p => tickets.ListTicketsAsync(customer, p, CancellationToken.None), size);
                AssertOnce(all, t => t.Id, Expected(customer, Sample.ProlificTickets));
                var closed = all.Select(t => t.Status.Value is TicketStatus.Solved or TicketStatus.Closed).ToList();
                Assert.Equal(closed.Order(), closed);
            }
        }
    }

    [Fact]
    public async Task A_page_holds_no_more_rows_than_were_asked_for()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        var page = new PageRequest(1);

        if (adapter.As<IListOrders>() is { } orders) Assert.InRange((await orders.ListOrdersAsync(Sample.Customer, page, CancellationToken.None)).Value?.Count ?? 0, 0, 1);
        if (adapter.As<IListInvoices>() is { } invoices) Assert.InRange((await invoices.ListInvoicesAsync(Sample.Customer, page, CancellationToken.None)).Value?.Count ?? 0, 0, 1);
        if (adapter.As<IListTickets>() is { } tickets) Assert.InRange((await tickets.ListTicketsAsync(Sample.Customer, page, CancellationToken.None)).Value?.Count ?? 0, 0, 1);
    }

    [Fact]
    public async Task A_made_up_cursor_is_refused()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;

        foreach (var cursor in Nasty.Concat(["MQ", "https://evil.example/?$skiptoken=1", new string('A', 5000)]))
        {
            var page = new PageRequest(10, cursor);
            if (adapter.As<IListOrders>() is { } orders) AssertRefused(await orders.ListOrdersAsync(Sample.Customer, page, CancellationToken.None), cursor);
            if (adapter.As<IListInvoices>() is { } invoices) AssertRefused(await invoices.ListInvoicesAsync(Sample.Customer, page, CancellationToken.None), cursor);
            if (adapter.As<IListTickets>() is { } tickets) AssertRefused(await tickets.ListTicketsAsync(Sample.Customer, page, CancellationToken.None), cursor);
        }
    }

    [Fact]
    public async Task A_cursor_that_was_changed_or_belongs_to_somebody_else_is_refused()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        var customer = Sample.Prolific ?? Sample.Customer;

        if (adapter.As<IListInvoices>() is { } invoices) await AssertOnlyItsOwnAsync((c, p) => invoices.ListInvoicesAsync(c, p, CancellationToken.None), customer);
        if (adapter.As<IListTickets>() is { } tickets) await AssertOnlyItsOwnAsync((c, p) => tickets.ListTicketsAsync(c, p, CancellationToken.None), customer);
    }

    private async Task AssertOnlyItsOwnAsync<T>(Func<CustomerRef, PageRequest, Task<Answer<IReadOnlyList<T>>>> list, CustomerRef customer)
    {
        var cursor = (await list(customer, new(1))).Next;
        if (cursor is null) return;

        Assert.True((await list(customer, new(1, cursor))).IsFound, "its own cursor was not understood");
        AssertRefused(await list(Sample.Other, new(1, cursor)), "a cursor of somebody else");
        foreach (var at in new[] { 0, cursor.Length / 2, cursor.Length - 1 })
        {
            var changed = cursor[..at] + (cursor[at] == 'A' ? 'B' : 'A') + cursor[(at + 1)..];
            // The last letters of a text may say less than they could: what reads the same is the same.
            var answer = await list(customer, new(1, changed));
            if (at != cursor.Length - 1 || !answer.IsFound) AssertRefused(answer, changed);
        }
    }

    private int? Expected(CustomerRef customer, int prolific) => customer == Sample.Prolific && prolific > 0 ? prolific : null;

    private static async Task<List<T>> AllAsync<T>(Func<PageRequest, Task<Answer<IReadOnlyList<T>>>> list, int size)
    {
        var all = new List<T>();
        string? cursor = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var answer = await list(new(size, cursor));
            if (answer.Outcome == Outcome.NotFound && pages == 0) return all;
            Assert.True(answer.IsFound, $"page {pages + 1}: {answer.Outcome} {answer.Reason}");
            Assert.InRange(answer.Value.Count, 0, size);
            all.AddRange(answer.Value);
            if (answer.Next is null) return all;
            cursor = answer.Next;
        }
        Assert.Fail($"There is still a next page after {MostPages}.");
        return all;
    }

    private static void AssertNewestFirst<T>(List<T> all, Func<T, string> id, Func<T, DateOnly?> day, int? expected = null)
    {
        AssertOnce(all, id, expected);
        AssertDescending(all.Select(day));
    }

    private static void AssertOnce<T>(List<T> all, Func<T, string> id, int? expected)
    {
        Assert.Equal(all.Count, all.Select(id).Distinct().Count());
        if (expected is { } count) Assert.Equal(count, all.Count);
    }

    private static void AssertRefused<T>(Answer<IReadOnlyList<T>> answer, string cursor)
    {
        Assert.True(answer.Outcome == Outcome.Refused, $"\"{cursor}\" was answered {answer.Outcome} {answer.Reason}");
        Assert.Contains("first page", answer.Reason);
    }
}
