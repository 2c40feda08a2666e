using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>ServiceNow as a ticket desk: contacts, their cases (or incidents), comments on them, knowledge.</summary>
internal sealed class ServiceNowAdapter(IServiceNowApi api, ServiceNowSettings settings, IAuthorization authorization, Cursors cursors)
    : IAdapter, IFindCustomers, IGetProfile, IListTickets, ISearchKnowledge, ICreateTicket, ICommentTicket, IChangeTicketStatus, IAddNote, IUpdateContactDetails, ICheckHealth
{
    private readonly TicketList _tickets = new(settings, cursors);
    private readonly TicketWriting _writing = new(settings);
    private readonly Knowledge _knowledge = new(settings, cursors);

    public string Product => "ServiceNow";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => null;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) =>
        AskAsync(tables => ContactSearch.FindAsync(tables, settings, key, cancellationToken), cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => AskAsync(async tables =>
    {
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<Profile>();
        return Answer.Found(ContactMapping.ToProfile(await tables.ReadAsync(settings.ContactTable, customer.RecordId, ContactMapping.Fields(settings), cancellationToken), settings));
    }, cancellationToken, notFoundIsNone: true);

    public Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(tables => _tickets.ReadAsync(tables, customer, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchKnowledgeAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(tables => _knowledge.SearchAsync(tables, text, page, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken) =>
        AskAsync(tables => _writing.CreateAsync(tables, ticket, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> CommentTicketAsync(NewComment comment, CancellationToken cancellationToken) =>
        AskAsync(tables => _writing.CommentAsync(tables, comment.Customer, comment.TicketId, comment.Body, comment.ToCustomer, comment.IdempotencyKey, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> ChangeTicketStatusAsync(TicketStatusChange change, CancellationToken cancellationToken) =>
        AskAsync(tables => _writing.ChangeStatusAsync(tables, change, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken) => note.TicketId is { } ticketId
        ? AskAsync(tables => _writing.CommentAsync(tables, note.Customer, ticketId, note.Body, toCustomer: false, note.IdempotencyKey, cancellationToken), cancellationToken, notFoundIsNone: true)
        : Task.FromResult(Answer.Skipped<WriteReceipt>("keeps notes with tickets, and no ticket is named"));

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) =>
        AskAsync(tables => ContactDetails.ChangeAsync(tables, settings, change, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => AskAsync(async tables =>
    {
        await tables.ListAsync(settings.ContactTable, null, "sys_id", 1, 0, cancellationToken);
        return Answer.Found(new SystemHealth());
    }, cancellationToken);

    private Task<Answer<T>> AskAsync<T>(Func<Tables, Task<Answer<T>>> question, CancellationToken cancellationToken, bool notFoundIsNone = false) =>
        Ask.Async(() => authorization.AskAsync(value => question(new(api, value)), cancellationToken), cancellationToken, notFoundIsNone);
}
