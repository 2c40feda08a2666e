using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>Redmine as a ticket desk. It keeps no customers: whose a ticket is stands in a custom field.</summary>
internal sealed class RedmineAdapter : IAdapter, IFindCustomers, IListTickets, ICreateTicket, ICommentTicket, IChangeTicketStatus, IAddNote, ICheckHealth
{
    private readonly RedmineSettings _settings;
    private readonly KeyCheck _key;
    private readonly CustomerSearch _customers;
    private readonly TicketList _tickets;
    private readonly TicketWriting _writing;

    public RedmineAdapter(IRedmineApi api, RedmineSettings settings, Cursors cursors, TimeProvider time)
    {
        var statuses = new StatusList(api, settings, time);
        (_settings, _key, _customers) = (settings, new(api, settings.Key, time), new(api, settings));
        (_tickets, _writing) = (new(api, settings, statuses, cursors), new(api, settings, statuses));
        KeyKind?[] keys = [settings.NumberField is null ? null : KeyKind.CustomerNumber, settings.EmailField is null ? null : KeyKind.Email];
        SearchableKeys = keys.OfType<KeyKind>().ToFrozenSet();
    }

    public string Product => "Redmine";

    public IReadOnlySet<KeyKind> SearchableKeys { get; }

    public KeyKind? RecordIdIs => _settings.NumberField is null ? KeyKind.Email : KeyKind.CustomerNumber;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) =>
        AsksAsync(() => _customers.FindAsync(key, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AsksAsync(() => _tickets.ReadAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken) =>
        WritesAsync(() => _writing.CreateAsync(ticket, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CommentTicketAsync(NewComment comment, CancellationToken cancellationToken) => comment.ToCustomer && !_settings.PublicNotesReachCustomer
        ? Task.FromResult(Answer.Refused<WriteReceipt>("does not send notes to customers (Values:PublicNotesReachCustomer)"))
        : WritesAsync(() => _writing.CommentAsync(comment.Customer, comment.TicketId, comment.Body, !comment.ToCustomer, comment.IdempotencyKey, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> ChangeTicketStatusAsync(TicketStatusChange change, CancellationToken cancellationToken) =>
        WritesAsync(() => _writing.ChangeStatusAsync(change, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken) => note.TicketId is null
        ? Task.FromResult(Answer.Skipped<WriteReceipt>("keeps notes with tickets, and no ticket is named"))
        : WritesAsync(() => _writing.CommentAsync(note.Customer, note.TicketId, note.Body, isPrivate: true, note.IdempotencyKey, cancellationToken), cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        await _key.AskAsync(cancellationToken);
        return Answer.Found(new SystemHealth());
    }, cancellationToken);

    private Task<Answer<T>> AsksAsync<T>(Func<Task<Answer<T>>> question, CancellationToken cancellationToken) =>
        Ask.Async(() => _key.WithAsync(question, cancellationToken), cancellationToken);

    /// <summary>Nothing is written before the key is known; a ticket that is not there is 404.</summary>
    private Task<Answer<WriteReceipt>> WritesAsync(Func<Task<Answer<WriteReceipt>>> write, CancellationToken cancellationToken) =>
        Ask.Async(() => _key.ThenAsync(() => Ask.Async(write, cancellationToken, notFoundIsNone: true), cancellationToken), cancellationToken);
}
