using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>Adds notes to parties, each once: it ends with its key's mark, which is looked for before writing.</summary>
internal sealed class Notes(Calls calls, PartyReader parties)
{
    private const string Model = "ir.note";
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> AddAsync(NewNote note, CancellationToken cancellationToken) =>
        _once.RunAsync("note " + note.IdempotencyKey, () => AddOnceAsync(note, cancellationToken), cancellationToken);

    private async Task<Answer<WriteReceipt>> AddOnceAsync(NewNote note, CancellationToken cancellationToken)
    {
        if (await parties.ReadAsync(note.Customer, cancellationToken) is not { } party) return Answer.NotFound<WriteReceipt>();
        var (resource, mark) = ($"party.party,{Ids.Text(party.Id)}", Marker.For(note.IdempotencyKey));
        if (await WithMarkAsync(resource, mark, cancellationToken) is { } known) return Answer.Found(new WriteReceipt(known));
        await calls.CreateAsync(Model, new() { ["resource"] = resource, ["message"] = $"{note.Body}\n\nRef. {mark}" }, cancellationToken);
        return await WithMarkAsync(resource, mark, cancellationToken) is { } added
            ? Answer.Found(new WriteReceipt(added))
            : Answer.Unreadable<WriteReceipt>("says that it added the note, but does not show it");
    }

    private async Task<string?> WithMarkAsync(string resource, string mark, CancellationToken cancellationToken)
    {
        object?[] domain = [Domains.Is("resource", resource), Domains.Holds("message", mark)];
        var rows = await calls.SearchReadAsync(Model, domain, 0, 20, [Domains.By("id", "ASC")], ["resource", "message"], cancellationToken);
        return rows.Where(r => r.Text("resource") == resource && r.Text("message")?.Contains(mark, StringComparison.Ordinal) == true)
            .Select(r => Ids.Text(r.Id("id"))).FirstOrDefault(id => id.Length > 0);
    }
}
