using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>HubSpot as a system of record: contacts and notes.</summary>
internal sealed class HubSpotAdapter(IHubSpotApi api, HubSpotSettings settings) : IAdapter, IFindCustomers, IGetProfile, IAddNote, IUpdateContactDetails, ICheckHealth
{
    private readonly ContactMapping _contacts = new(settings);
    private readonly OnceOnly _notes = new();

    public string Product => "HubSpot";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => null;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        var page = Ask.Value(await api.SearchContacts(ContactSearch.For(key, settings), settings.Authorization, cancellationToken));
        return page.Results.Select(_contacts.ToFound).Checked(key, page.Total);
    }, cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        if (!IsId(customer.RecordId)) return Answer.NotFound<Profile>();
        var contact = Ask.Value(await api.Contact(customer.RecordId, string.Join(',', _contacts.ProfileProperties), settings.Authorization, cancellationToken));
        return ContactMapping.Is(contact, customer) ? Answer.Found(_contacts.ToProfile(contact, customer)) : Answer.NotFound<Profile>(dropped: 1);
    }, cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        if (note.TicketId is not null) return Answer.Skipped<WriteReceipt>("keeps notes with customers, not with tickets");
        if (!IsId(note.Customer.RecordId)) return Answer.NotFound<WriteReceipt>();
        return await _notes.RunAsync(note.IdempotencyKey, () => WriteNoteAsync(note, cancellationToken), cancellationToken);
    }, cancellationToken);

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) => Ask.Async(
        async () => IsId(change.Customer.RecordId) ? await new ContactDetails(api, settings, _contacts).ChangeAsync(change, cancellationToken) : Answer.NotFound<WriteReceipt>(),
        cancellationToken, notFoundIsNone: true);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        Ask.Value(await api.ListContacts(1, settings.Authorization, cancellationToken));
        return Answer.Found(new SystemHealth());
    }, cancellationToken);

    private async Task<Answer<WriteReceipt>> WriteNoteAsync(NewNote note, CancellationToken cancellationToken)
    {
        var written = Ask.Value(await api.SearchNotes(NoteWriting.Search(note), settings.Authorization, cancellationToken));
        var found = written.Results.FirstOrDefault(n => NoteWriting.Is(n, note));
        var made = found ?? Ask.Value(await api.CreateNote(NoteWriting.Create(note), settings.Authorization, cancellationToken));
        return Answer.Found(new WriteReceipt(made.Id));
    }

    private static bool IsId(string id) => id.Length is > 0 and <= 20 && id.All(char.IsAsciiDigit);
}
