using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>Dynamics 365 Customer Service and Sales over Dataverse: contacts and accounts, their incidents, orders, invoices, activities and notes.</summary>
internal sealed class DataverseAdapter(Tables tables, IAuthorization authorization)
    : IAdapter, IFindCustomers, IGetProfile, IListTickets, IListOrders, IListInvoices, IGetInvoice, IListTimeline, ICreateTicket, ICommentTicket, IChangeTicketStatus, IAddNote, IUpdateContactDetails, ICheckHealth
{
    private readonly DataverseSettings _settings = tables.Settings;
    private readonly IncidentTable _incidents = new(tables);
    private readonly IncidentWriting _writing = new(tables, new(tables));
    private readonly DocumentLists _documents = new(tables);
    private readonly NoteWriting _notes = new(tables);

    public string Product => "Dynamics 365";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => null;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => AskAsync(async bearer =>
    {
        if (string.IsNullOrWhiteSpace(key.Value)) return Answer.NotFound<IReadOnlyList<FoundCustomer>>();
        var questions = new[] { PartySearch.Contacts(key, _settings), PartySearch.Accounts(key, _settings) }.OfType<TableQuery>();
        var found = await Task.WhenAll(questions.Select(q => tables.Parties.FirstAsync(q, Rows.Most, bearer, cancellationToken)));
        return found.SelectMany(rows => rows).Select(row => PartyMapping.ToFound(row, _settings)).OfType<FoundCustomer>().Checked(key, null);
    }, cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => AskAboutAsync(customer, async (party, bearer) =>
    {
        var row = await tables.Parties.OneAsync(party.Table, party.Id, PartySearch.Profile(party, _settings), bearer, cancellationToken);
        return Party.Of(row) == party ? Answer.Found(PartyMapping.ToProfile(row, party, _settings)) : Answer.NotFound<Profile>(dropped: 1);
    }, cancellationToken);

    public Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _incidents.ReadAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _documents.OrdersAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _documents.InvoicesAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken) => AskAboutAsync(customer,
        (party, bearer) => Guid.TryParseExact(invoiceId, "D", out var id) ? _documents.InvoiceAsync(party, id, bearer, cancellationToken) : Task.FromResult(Answer.NotFound<InvoiceDetail>()), cancellationToken);

    public Task<Answer<IReadOnlyList<TimelineEntry>>> ListTimelineAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _documents.ActivitiesAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken) =>
        AskAboutAsync(ticket.Customer, (party, bearer) => _writing.CreateAsync(ticket, party, bearer, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CommentTicketAsync(NewComment comment, CancellationToken cancellationToken) => comment.ToCustomer
        ? Task.FromResult(Answer.Refused<WriteReceipt>("keeps notes for colleagues only: the customer would not get it"))
        : AskAboutAsync(comment.Customer, (party, bearer) => NoteAsync(party, comment.TicketId, comment.Body, comment.IdempotencyKey, bearer, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> ChangeTicketStatusAsync(TicketStatusChange change, CancellationToken cancellationToken) =>
        AskAboutAsync(change.Customer, (party, bearer) => _writing.ChangeStatusAsync(change, party, bearer, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken) =>
        AskAboutAsync(note.Customer, (party, bearer) => NoteAsync(party, note.TicketId, note.Body, note.IdempotencyKey, bearer, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) =>
        AskAboutAsync(change.Customer, (party, bearer) => new ContactDetails(tables, party, bearer).ChangeAsync(change, cancellationToken), cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => AskAsync(async bearer =>
    {
        Ask.Value(await tables.Api.WhoAmI(_settings.Version, bearer, cancellationToken));
        return Answer.Found(new SystemHealth($"Web API {_settings.Version}"));
    }, cancellationToken);

    private async Task<Answer<WriteReceipt>> NoteAsync(Party party, string? ticket, string text, string key, string bearer, CancellationToken cancellationToken)
    {
        if (ticket is not null)
        {
            return await _incidents.OneAsync(party, ticket, bearer, cancellationToken) is { } incident
                ? await _notes.AddAsync(incident.IncidentId, new("objectid_incident@odata.bind", $"/incidents({incident.IncidentId:D})"), text, key, bearer, cancellationToken)
                : Answer.NotFound<WriteReceipt>();
        }
        var customer = await tables.Parties.OneAsync(party.Table, party.Id, party.IsAccount ? "accountid" : "contactid", bearer, cancellationToken);
        return Party.Of(customer) == party
            ? await _notes.AddAsync(party.Id, party.Bind("objectid"), text, key, bearer, cancellationToken)
            : Answer.NotFound<WriteReceipt>(dropped: 1);
    }

    private Task<Answer<T>> AskAboutAsync<T>(CustomerRef customer, Func<Party, string, Task<Answer<T>>> question, CancellationToken cancellationToken) =>
        AskAsync(bearer => Party.Of(customer) is { } party ? question(party, bearer) : Task.FromResult(Answer.NotFound<T>()), cancellationToken, notFoundIsNone: true);

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
