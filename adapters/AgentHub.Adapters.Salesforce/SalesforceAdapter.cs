using System.Collections.Frozen;
using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>Salesforce as CRM and ticket desk: contacts, their cases, orders, entitlements and tasks.</summary>
internal sealed class SalesforceAdapter(Organisation organisation, IAuthorization authorization)
    : IAdapter, IFindCustomers, IGetProfile, IListTickets, IListOrders, IListEntitlements, IListTimeline, ICreateTicket, ICommentTicket, IChangeTicketStatus, IAddNote, IUpdateContactDetails, ICheckHealth
{
    private readonly SalesforceSettings _settings = organisation.Settings;
    private readonly CaseList _cases = new(organisation);
    private readonly CaseWriting _writing = new(organisation, new(organisation));
    private readonly NoteWriting _notes = new(organisation);
    private readonly OrderList _orders = new(organisation);
    private readonly TaskList _tasks = new(organisation);
    private readonly EntitlementList _entitlements = new(organisation);

    public string Product => "Salesforce";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => null;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => AskAsync(async bearer =>
    {
        // In SOQL what equals an empty text are the records that have none.
        if (string.IsNullOrWhiteSpace(key.Value)) return Answer.NotFound<IReadOnlyList<FoundCustomer>>();
        var found = await organisation.Contacts.ReadAsync(ContactSearch.For(key, _settings), Rows.Most, bearer, cancellationToken);
        return found.Rows.Select(c => ContactMapping.ToFound(c, _settings)).Checked(key, found.Total);
    }, cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => AskAsync(async bearer =>
    {
        if (!Ids.IsId(customer.RecordId, Ids.Contact)) return Answer.NotFound<Profile>();
        var found = await organisation.Contacts.ReadAsync(ContactSearch.ById(customer.RecordId, _settings), 2, bearer, cancellationToken);
        var theirs = found.Rows.FirstOrDefault(c => c.Id == customer.RecordId);
        return theirs is null ? Answer.NotFound<Profile>(found.Rows.Count) : Answer.Found(ContactMapping.ToProfile(theirs, _settings), dropped: found.Rows.Count - 1);
    }, cancellationToken);

    public Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _cases.ReadAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _orders.ReadAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Entitlement>>> ListEntitlementsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _entitlements.ReadAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<TimelineEntry>>> ListTimelineAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _tasks.ReadAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken) =>
        AskAsync(bearer => _writing.CreateAsync(ticket, bearer, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CommentTicketAsync(NewComment comment, CancellationToken cancellationToken) =>
        AskAsync(bearer => _writing.CommentAsync(comment.Customer, comment.TicketId, comment.Body, comment.ToCustomer, comment.IdempotencyKey, bearer, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> ChangeTicketStatusAsync(TicketStatusChange change, CancellationToken cancellationToken) =>
        AskAsync(bearer => _writing.ChangeStatusAsync(change, bearer, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken) => AskAsync(bearer => note.TicketId is { } ticket
        ? _writing.CommentAsync(note.Customer, ticket, note.Body, isForCustomer: false, note.IdempotencyKey, bearer, cancellationToken)
        : _notes.AddAsync(note, bearer, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) => AskAsync(
        async bearer => Ids.IsId(change.Customer.RecordId, Ids.Contact) ? await new ContactDetails(organisation, bearer).ChangeAsync(change, cancellationToken) : Answer.NotFound<WriteReceipt>(),
        cancellationToken, notFoundIsNone: true);

    /// <remarks>The limits are shown only to accounts with the permission "View Setup and Configuration"; one contact does for the others.</remarks>
    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => AskAsync(async bearer =>
    {
        try
        {
            var calls = Ask.Value(await organisation.Api.Limits(_settings.Version, bearer, cancellationToken)).DailyApiRequests;
            return calls.Remaining > 0 ? Answer.Found(new SystemHealth($"API {_settings.Version}")) : Answer.Refused<SystemHealth>("has no API calls left for us today");
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.Forbidden && Refusals.Code(refusal.Content) != "REQUEST_LIMIT_EXCEEDED")
        {
            await organisation.Contacts.ReadAsync("SELECT Id FROM Contact LIMIT 1", 1, bearer, cancellationToken);
            return Answer.Found(new SystemHealth($"API {_settings.Version}"));
        }
    }, cancellationToken);

    private Task<Answer<T>> AskAsync<T>(Func<string, Task<Answer<T>>> question, CancellationToken cancellationToken, bool notFoundIsNone = false) => Ask.Async(async () =>
    {
        try
        {
            return await authorization.AskAsync(question, cancellationToken);
        }
        catch (ApiException refusal) when (Refusals.Of<T>(refusal) is { } answer)
        {
            return answer;
        }
    }, cancellationToken, notFoundIsNone);
}
