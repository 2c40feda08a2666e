using System.Collections.Concurrent;
using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Testing.Systems;

/// <summary>
/// A system of everything that happens after a sale: accounts, deliveries, payments, entitlements, appointments, a timeline, incidents,
/// knowledge, and what can be written to it. What is written is kept in <see cref="Written"/>.
/// </summary>
public sealed class FakeService(FakeRecords records) : FakeAdapter(records, KeyKind.CustomerNumber), IListAccounts, IListDeliveries, IListPayments, IListEntitlements, IListAppointments,
    IListTimeline, IListServiceIncidents, ISearchKnowledge, ISearch, ICommentTicket, IChangeTicketStatus, IUpdateContactDetails, ICreateOrder, ICreateCallback, IBookAppointment
{
    /// <summary>What it holds, whoever's it is.</summary>
    public List<object> Held { get; } = [];

    /// <summary>What was written, in order.</summary>
    public ConcurrentQueue<object> Written { get; } = new();

    /// <summary>Whether it says how many rows it holds.</summary>
    public bool SaysTotal { get; set; } = true;

    /// <summary>What the next write is answered with, instead of a receipt.</summary>
    public Answer<WriteReceipt>? NextWrite { get; set; }

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<Account>>> ListAccountsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => Page<Account>(r => r.CustomerId, customer, page);

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<Delivery>>> ListDeliveriesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => Page<Delivery>(r => r.CustomerId, customer, page);

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<Payment>>> ListPaymentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => Page<Payment>(r => r.CustomerId, customer, page);

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<Entitlement>>> ListEntitlementsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => Page<Entitlement>(r => r.CustomerId, customer, page);

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<Appointment>>> ListAppointmentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => Page<Appointment>(r => r.CustomerId, customer, page);

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<TimelineEntry>>> ListTimelineAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => Page<TimelineEntry>(r => r.CustomerId, customer, page);

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<ServiceIncident>>> ListServiceIncidentsAsync(ServiceScope scope, PageRequest page, CancellationToken cancellationToken) =>
        Page(Held.OfType<ServiceIncident>().Where(i => scope.Postcode is null || i.Area is null || scope.Postcode.StartsWith(i.Area, StringComparison.Ordinal)), page);

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchKnowledgeAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        Page(Held.OfType<KnowledgeArticle>().Where(a => a.Title.Contains(text, StringComparison.OrdinalIgnoreCase)), page);

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        Page(Held.OfType<SearchHit>().Where(h => h.Title.Contains(text, StringComparison.OrdinalIgnoreCase)), page);

    /// <inheritdoc/>
    public Task<Answer<WriteReceipt>> CommentTicketAsync(NewComment comment, CancellationToken cancellationToken) => WriteAsync(comment);

    /// <inheritdoc/>
    public Task<Answer<WriteReceipt>> ChangeTicketStatusAsync(TicketStatusChange change, CancellationToken cancellationToken) => WriteAsync(change);

    /// <inheritdoc/>
    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) => WriteAsync(change);

    /// <inheritdoc/>
    public Task<Answer<WriteReceipt>> CreateOrderAsync(NewOrder order, CancellationToken cancellationToken) => WriteAsync(order);

    /// <inheritdoc/>
    public Task<Answer<WriteReceipt>> CreateCallbackAsync(NewCallback callback, CancellationToken cancellationToken) => WriteAsync(callback);

    /// <inheritdoc/>
    public Task<Answer<WriteReceipt>> BookAppointmentAsync(NewAppointment appointment, CancellationToken cancellationToken) => WriteAsync(appointment);

    private Task<Answer<IReadOnlyList<T>>> Page<T>(Func<T, string> customerOf, CustomerRef customer, PageRequest page) =>
        Page(Held.OfType<T>().Where(r => Records.IgnoresFilters || customerOf(r) == customer.RecordId), page);

    private Task<Answer<IReadOnlyList<T>>> Page<T>(IEnumerable<T> rows, PageRequest page)
    {
        var all = rows.ToList();
        if (all.Count == 0) return Task.FromResult(Answer.NotFound<IReadOnlyList<T>>());
        var from = page.Cursor is null ? 0 : int.Parse(page.Cursor, CultureInfo.InvariantCulture);
        IReadOnlyList<T> part = [.. all.Skip(from).Take(page.Size)];
        var next = from + part.Count < all.Count ? (from + part.Count).ToString(CultureInfo.InvariantCulture) : null;
        return Task.FromResult(Answer.Found(part, SaysTotal ? all.Count : null) with { Next = next });
    }

    private Task<Answer<WriteReceipt>> WriteAsync(object written)
    {
        if (NextWrite is { } answer)
        {
            NextWrite = null;
            return Task.FromResult(answer);
        }
        Written.Enqueue(written);
        return Task.FromResult(Answer.Found(new WriteReceipt("w" + Written.Count.ToString(CultureInfo.InvariantCulture))));
    }
}
