using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>Request Tracker as a ticket desk: the people who write to it, their tickets, comments on them.</summary>
internal sealed class RequestTrackerAdapter(IRequestTrackerApi api, RequestTrackerSettings settings, Cursors cursors)
    : IAdapter, IFindCustomers, IGetProfile, IListTickets, ICreateTicket, IAddNote, ICheckHealth
{
    private readonly CustomerSearch _customers = new(api, settings);
    private readonly TicketList _tickets = new(api, settings, cursors);
    private readonly TicketWriting _writing = new(api, settings);

    public string Product => "Request Tracker";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => null;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) =>
        Ask.Async(() => _customers.FindAsync(key, cancellationToken), cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<Profile>();
        var user = Ask.Value(await api.User(customer.RecordId, settings.Authorization, cancellationToken));
        return user.SelfId == customer.RecordId
            ? Answer.Found(UserMapping.ToProfile(user, customer.RecordId, settings))
            : Answer.NotFound<Profile>(dropped: 1);
    }, cancellationToken, notFoundIsNone: true);

    public Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _tickets.ReadAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken) =>
        Ask.Async(() => _writing.CreateAsync(ticket, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken) =>
        Ask.Async(() => _writing.AddNoteAsync(note, cancellationToken), cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Ask.Async(async () =>
        Answer.Found(new SystemHealth(Ask.Value(await api.Instance(settings.Authorization, cancellationToken)).Version)), cancellationToken);
}
