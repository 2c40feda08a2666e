using System.Data.Common;
using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>Events and the contacts reduced from them.</summary>
internal sealed class SqlContactLedger(LedgerDatabase database, WriteQueue writes, IContactCommits? commits) : IContactLedger
{
    private readonly RecentContacts _recent = new();

    private const string Insert =
        """
        INSERT INTO event (source, id, type, contact, time, sequence, recorded_at, data, attributes)
        VALUES (@Source, @Id, @Type, @Contact, @Time, @Sequence, @RecordedAt, @Data, @Attributes)
        ON CONFLICT (source, id) DO NOTHING
        RETURNING seq
        """;

    private const string Project =
        """
        INSERT INTO contact (id, is_open, stage, started_at, last_recorded_at, event_count, state)
        VALUES (@Id, @IsOpen, @Stage, @StartedAt, @LastRecordedAt, @EventCount, @State)
        ON CONFLICT (id) DO UPDATE SET is_open = excluded.is_open, stage = excluded.stage, started_at = excluded.started_at,
          last_recorded_at = excluded.last_recorded_at, event_count = excluded.event_count, state = excluded.state
        WHERE contact.event_count < excluded.event_count
        """;

    private const string StateOf = "SELECT state FROM contact WHERE id = @contact";

    private const string CountOf = "SELECT event_count FROM contact WHERE id = @contact";

    private const string EventsOf =
        """
        SELECT source, id, type, contact, time, sequence, recorded_at, data, attributes
        FROM event WHERE contact = @contact ORDER BY seq
        """;

    public async Task<Appended> AppendAsync(ContactEvent contactEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contactEvent);
        // Told as early as it is known: what is asked meanwhile does not wait for the disk.
        var foreseen = _recent.Foresee(contactEvent);
        if (foreseen is not null) commits?.Expected(new(contactEvent, foreseen.Now.State, foreseen.Then.State));
        var stored = await writes.WriteAsync(["contact/" + contactEvent.Contact], t => StoreAsync(t, contactEvent, foreseen), s => AnnounceAsync(contactEvent, s), cancellationToken);
        return stored.Appended;
    }

    public Task<ContactState?> FindAsync(ContactId contact, CancellationToken cancellationToken) =>
        OneAsync(StateOf, new { contact = contact.Value }, cancellationToken);

    public Task<ContactState?> FindByInteractionAsync(InteractionId interaction, CancellationToken cancellationToken) =>
        OneAsync("SELECT c.state FROM interaction i JOIN contact c ON c.id = i.contact WHERE i.id = @interaction",
            new { interaction = interaction.Value }, cancellationToken);

    public Task<IReadOnlyList<ContactState>> OpenAsync(int limit, CancellationToken cancellationToken) =>
        ManyAsync("SELECT state FROM contact WHERE is_open = 1 ORDER BY started_at DESC, id LIMIT @limit", new { limit }, cancellationToken);

    public Task<IReadOnlyList<ContactState>> RecordedSinceAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        ManyAsync("SELECT state FROM contact WHERE last_recorded_at >= @since ORDER BY started_at DESC, id LIMIT @limit",
            new { since = since.UtcTicks, limit }, cancellationToken);

    public Task<IReadOnlyList<ContactState>> WithFactAsync(string key, string hash, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        ManyAsync(
            """
            SELECT c.state FROM fact f JOIN contact c ON c.id = f.contact
            WHERE f.key = @key AND f.hash = @hash AND c.started_at >= @since ORDER BY c.started_at DESC, c.id LIMIT @limit
            """,
            new { key = StoredText.Clean(key), hash = StoredText.Clean(hash), since = since.UtcTicks, limit }, cancellationToken);

    private async Task<Stored> StoreAsync(DbTransaction transaction, ContactEvent e, Foreseen? foreseen)
    {
        if (await InsertAsync(transaction, EventRow.From(e)) is not long seq) return new(await KnownAsync(transaction, e), null);
        PendingChanges.Add(transaction, LedgerChangeKind.Contact, e.Contact.Value, seq, StoredText.Clean(e.Id));

        var count = await Statements.Get(transaction, CountOf, ("contact", e.Contact.Value)).ExecuteScalarAsync() as long? ?? 0;
        var known = _recent.Find(e.Contact, count);
        var before = known is null && count > 0 ? Read((string?)await Statements.Get(transaction, StateOf, ("contact", e.Contact.Value)).ExecuteScalarAsync()) : known?.State;
        var contact = known is null ? RecentContact.Of([.. await EventsAsync(transaction, e.Contact)])
            : ReferenceEquals(known, foreseen?.Now) ? foreseen.Then : known.With(e);
        await ProjectAsync(transaction, contact.State);
        await IndexAsync(transaction, e, before, contact.State);
        return new(new(false, before, contact.State), contact);
    }

    private static Task<object?> InsertAsync(DbTransaction transaction, EventRow row) => Statements.Get(transaction, Insert,
        (nameof(row.Source), row.Source), (nameof(row.Id), row.Id), (nameof(row.Type), row.Type), (nameof(row.Contact), row.Contact),
        (nameof(row.Time), row.Time), (nameof(row.Sequence), row.Sequence), (nameof(row.RecordedAt), row.RecordedAt), (nameof(row.Data), row.Data), (nameof(row.Attributes), row.Attributes)).ExecuteScalarAsync();

    private static async Task<List<ContactEvent>> EventsAsync(DbTransaction transaction, ContactId contact)
    {
        var events = new List<ContactEvent>();
        await using var rows = await Statements.Get(transaction, EventsOf, ("contact", contact.Value)).ExecuteReaderAsync();
        while (await rows.ReadAsync()) events.Add(EventRow.Read(rows).ToEvent());
        return events;
    }

    private static Task<int> ProjectAsync(DbTransaction transaction, ContactState s) => Statements.Get(transaction, Project,
        ("Id", s.Id.Value), ("IsOpen", s.IsFinished ? 0L : 1L), ("Stage", s.Stage.ToString()), ("StartedAt", s.StartedAt.UtcTicks),
        ("LastRecordedAt", s.LastRecordedAt.UtcTicks), ("EventCount", (long)s.EventCount), ("State", JsonSerializer.Serialize(s, Json.Wire))).ExecuteNonQueryAsync();

    private static async Task<Appended> KnownAsync(DbTransaction transaction, ContactEvent e)
    {
        var state = Read(await transaction.Connection!.ExecuteScalarAsync<string?>(
            "SELECT c.state FROM event e JOIN contact c ON c.id = e.contact WHERE e.source = @Source AND e.id = @Id", new { Source = StoredText.Clean(e.Source), Id = StoredText.Clean(e.Id) }, transaction))!;
        return new(true, state, state);
    }

    private static async Task IndexAsync(DbTransaction transaction, ContactEvent e, ContactState? before, ContactState after)
    {
        var connection = transaction.Connection!;
        foreach (var added in after.Interactions.Where(i => before?.Interaction(i.Id) is null))
            await connection.ExecuteAsync("INSERT INTO interaction (id, contact) VALUES (@Id, @Contact) ON CONFLICT (id) DO NOTHING",
                new { Id = added.Id.Value, Contact = after.Id.Value }, transaction);
        if (e.Type == EventTypes.FactGiven && Text(e.Data, "key") is { } key && Text(e.Data, "hash") is { } hash)
            await connection.ExecuteAsync("INSERT INTO fact (key, hash, contact) VALUES (@key, @hash, @contact) ON CONFLICT (key, hash, contact) DO NOTHING",
                new { key, hash, contact = e.Contact.Value }, transaction);
    }

    private async ValueTask AnnounceAsync(ContactEvent e, Stored stored)
    {
        if (stored.Contact is not { } contact) return;
        _recent.Keep(contact);
        if (commits is not null) await commits.CommittedAsync(new(e, stored.Appended.Before, stored.Appended.After));
    }

    private Task<ContactState?> OneAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync(async connection =>
        Read(await connection.ExecuteScalarAsync<string?>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))), cancellationToken);

    private Task<IReadOnlyList<ContactState>> ManyAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ContactState>>(async connection =>
    {
        var states = await connection.QueryAsync<string>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        return [.. states.Select(s => Read(s)!)];
    }, cancellationToken);

    private static ContactState? Read(string? state) => state is null ? null : JsonSerializer.Deserialize<ContactState>(state, Json.Wire);

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? StoredText.Clean(member.GetString()) : null;

    /// <summary>What became of an event; the contact to keep, or null when nothing was written.</summary>
    private sealed record Stored(Appended Appended, RecentContact? Contact);
}
