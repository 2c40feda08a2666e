using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>
/// Notes on a contact, as tasks that are done: one request each, and seen in the contact's activity history. (A note of its own,
/// <c>ContentNote</c>, takes a second request that shares it, and between the two it would be nobody's.)
/// </summary>
internal sealed class NoteWriting(Organisation organisation)
{
    private const int MostChars = 30_000;
    private const int Newest = 25;
    private const string Subject = "Call note";
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> AddAsync(NewNote note, string bearer, CancellationToken cancellationToken) => Ids.IsId(note.Customer.RecordId, Ids.Contact)
        ? _once.RunAsync("note " + note.IdempotencyKey, () => AddOnceAsync(note, bearer, cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    private async Task<Answer<WriteReceipt>> AddOnceAsync(NewNote note, string bearer, CancellationToken cancellationToken)
    {
        var (customer, mark) = (note.Customer.RecordId, Marker.For(note.IdempotencyKey));
        if (note.Body.Length > MostChars) return Answer.Refused<WriteReceipt>("takes no notes longer than 30,000 characters");
        var contacts = await organisation.Contacts.ReadAsync(ContactSearch.AccountOf(customer), 2, bearer, cancellationToken);
        if (contacts.Rows.All(c => c.Id != customer)) return Answer.NotFound<WriteReceipt>(contacts.Rows.Count);
        var written = await organisation.Tasks.ReadAsync(
            $"SELECT Id, WhoId, Description FROM Task WHERE {Soql.Equal("WhoId", customer)} AND {Soql.Equal("Subject", Subject)} ORDER BY CreatedDate DESC LIMIT {Newest}", Newest, bearer, cancellationToken);
        if (written.Rows.FirstOrDefault(t => t.WhoId == customer && t.Description?.Contains(mark, StringComparison.Ordinal) == true) is { } known) return Answer.Found(new WriteReceipt(known.Id));
        var created = Ask.Value(await organisation.Api.Create(organisation.Settings.Version, "Task", new Dictionary<string, object?>
        {
            ["WhoId"] = customer,
            ["Subject"] = Subject,
            ["Description"] = $"{note.Body}\n\nRef. {mark}",
            ["Status"] = organisation.Settings.TaskDone,
            ["ActivityDate"] = Soql.Literal(DateOnly.FromDateTime(note.At.UtcDateTime)),
        }, bearer, cancellationToken));
        return Answer.Found(new WriteReceipt(created.Id));
    }
}
