using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>Zendesk as a ticket desk: its end users, their tickets, comments and notes on them.</summary>
internal sealed class ZendeskAdapter(IZendeskApi api, ZendeskSettings settings, Cursors cursors)
    : IAdapter, IFindCustomers, IGetProfile, IListAccounts, IListTickets, IListTimeline, ISearchKnowledge, ISearch, ICreateTicket, ICommentTicket,
    IChangeTicketStatus, IAddNote, IUpdateContactDetails, ICreateCallback, ICheckHealth
{
    private readonly OrganizationList _organizations = new(api, settings, cursors);
    private readonly CommentTimeline _timeline = new(api, settings, cursors);
    private readonly Knowledge _knowledge = new(api, settings, cursors);
    private readonly DeskSearch _search = new(api, settings, cursors);
    private readonly ContactDetails _details = new(api, settings);
    private readonly CallbackWriting _callbacks = new(api, settings);
    private readonly TicketList _tickets = new(api, settings, cursors);
    private readonly TicketWriting _writing = new(api, settings);

    public string Product => "Zendesk";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => null;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        var externalId = key.Kind == KeyKind.CustomerNumber ? key.Value : null;
        var found = Ask.Value(await api.SearchUsers(UserSearch.Query(key), externalId, settings.Authorization, cancellationToken));
        return found.Users.Where(u => u.Id is not null).Select(UserMapping.ToFound).Checked(key, found.Count);
    }, cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<Profile>();
        var user = Ask.Value(await api.User(customer.RecordId, settings.Authorization, cancellationToken)).User;
        return Ids.Text(user.Id) == customer.RecordId ? Answer.Found(UserMapping.ToProfile(user)) : Answer.NotFound<Profile>(dropped: 1);
    }, cancellationToken, notFoundIsNone: true);

    public Task<Answer<IReadOnlyList<Account>>> ListAccountsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _organizations.ReadAsync(customer, page, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _tickets.ReadAsync(customer, page, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<IReadOnlyList<TimelineEntry>>> ListTimelineAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _timeline.ReadAsync(customer, page, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchKnowledgeAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _knowledge.SearchAsync(text, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _search.ReadAsync(text, page, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken) =>
        Ask.Async(() => _writing.CreateAsync(ticket, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CommentTicketAsync(NewComment comment, CancellationToken cancellationToken) => Ask.Async(
        () => _writing.CommentAsync(comment.Customer, comment.TicketId, comment.Body, comment.ToCustomer, comment.IdempotencyKey, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> ChangeTicketStatusAsync(TicketStatusChange change, CancellationToken cancellationToken) =>
        Ask.Async(() => _writing.ChangeStatusAsync(change, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken) =>
        Ask.Async(() => _writing.AddNoteAsync(note, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) =>
        Ask.Async(() => _details.ChangeAsync(change, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> CreateCallbackAsync(NewCallback callback, CancellationToken cancellationToken) =>
        Ask.Async(() => _callbacks.CreateAsync(callback, cancellationToken), cancellationToken);

    /// <remarks>With wrong credentials Zendesk may answer 200 with an anonymous user, so the status alone proves nothing.</remarks>
    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        var me = Ask.Value(await api.Me(settings.Authorization, cancellationToken)).User;
        return me.Id is null ? Answer.Refused<SystemHealth>("refuses our credentials") : Answer.Found(new SystemHealth());
    }, cancellationToken);
}
