using AgentHub.Core;
using AgentHub.Core.Interactions;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>Write-backs; a row is replaced only by whoever saw its last attempt.</summary>
internal sealed class SqlWriteBackStore(LedgerDatabase database, WriteQueue writes) : IWriteBackStore
{
    private const string Columns =
        """
        SELECT interaction AS Interaction, name AS Name, contact AS Contact, system AS System, label AS Label, body AS Body, happened_at AS HappenedAt,
          kind AS Kind, field AS Field, expected AS Expected, state AS State, at AS At, reason AS Reason, reference AS Reference, attempts AS Attempts, due_at AS DueAt
        FROM write_back
        """;

    private const string Add =
        """
        INSERT INTO write_back (interaction, name, contact, system, label, body, happened_at, kind, field, expected, state, at, reason, reference, attempts, due_at)
        VALUES (@Interaction, @Name, @Contact, @System, @Label, @Body, @HappenedAt, @Kind, @Field, @Expected, @State, @At, @Reason, @Reference, @Attempts, @DueAt)
        ON CONFLICT (interaction, name) DO NOTHING
        """;

    private const string Replace =
        """
        UPDATE write_back SET state = @State, at = @At, reason = @Reason, reference = @Reference, attempts = @Attempts, due_at = @DueAt
        WHERE interaction = @Interaction AND name = @Name AND attempts = @Seen
        """;

    public Task<bool> AddAsync(WriteBack writeBack, CancellationToken cancellationToken) =>
        WriteAsync(Add, Row.From(writeBack, 0), cancellationToken);

    public Task<bool> ReplaceAsync(WriteBack writeBack, int attempts, CancellationToken cancellationToken) =>
        WriteAsync(Replace, Row.From(writeBack, attempts), cancellationToken);

    public Task<IReadOnlyList<WriteBack>> OfInteractionAsync(InteractionId interaction, CancellationToken cancellationToken) =>
        ReadAsync($"{Columns} WHERE interaction = @interaction ORDER BY name", new { interaction = interaction.Value }, cancellationToken);

    public Task<IReadOnlyList<WriteBack>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        ReadAsync($"{Columns} WHERE due_at <= @now ORDER BY due_at, interaction, name LIMIT @limit", new { now = now.UtcTicks, limit }, cancellationToken);

    private Task<bool> WriteAsync(string sql, Row row, CancellationToken cancellationToken) => writes.WriteAsync([$"write-back/{row.Interaction}/{row.Name}"], async t =>
    {
        if (await t.Connection!.ExecuteAsync(sql, row, t) != 1) return false;
        PendingChanges.Add(t, LedgerChangeKind.WriteBack, row.Interaction);
        return true;
    }, null, cancellationToken);

    private Task<IReadOnlyList<WriteBack>> ReadAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<WriteBack>>(async connection =>
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(r => r.ToWriteBack())];
    }, cancellationToken);

    private sealed class Row
    {
        public string Interaction { get; init; } = "";
        public string Name { get; init; } = "";
        public string Contact { get; init; } = "";
        public string System { get; init; } = "";
        public string Label { get; init; } = "";
        public string Body { get; init; } = "";
        public long HappenedAt { get; init; }
        public string Kind { get; init; } = "";
        public string? Field { get; init; }
        public string? Expected { get; init; }
        public string State { get; init; } = "";
        public long At { get; init; }
        public string? Reason { get; init; }
        public string? Reference { get; init; }
        public long Attempts { get; init; }
        public long? DueAt { get; init; }
        public long Seen { get; init; }

        public static Row From(WriteBack w, int seen)
        {
            ArgumentNullException.ThrowIfNull(w);
            return new()
            {
                Interaction = w.Interaction.Value,
                Name = w.Name,
                Contact = w.Contact.Value,
                System = w.System,
                Label = StoredText.Clean(w.Label),
                Body = StoredText.Clean(w.Body),
                HappenedAt = w.HappenedAt.UtcTicks,
                Kind = w.Kind.ToString(),
                Field = w.Field,
                Expected = StoredText.Clean(w.Expected),
                State = w.State.ToString(),
                At = w.At.UtcTicks,
                Reason = StoredText.Clean(w.Reason),
                Reference = StoredText.Clean(w.Reference),
                Attempts = w.Attempts,
                DueAt = w.DueAt?.UtcTicks,
                Seen = seen,
            };
        }

        public WriteBack ToWriteBack() => new()
        {
            Interaction = new InteractionId(Interaction),
            Name = Name,
            Contact = new ContactId(Contact),
            System = System,
            Label = Label,
            Body = Body,
            HappenedAt = Ticks.ToTime(HappenedAt),
            Kind = Enum.Parse<WriteBackKind>(Kind),
            Field = Field,
            Expected = Expected,
            State = Enum.Parse<WriteBackState>(State),
            At = Ticks.ToTime(At),
            Reason = Reason,
            Reference = Reference,
            Attempts = (int)Attempts,
            DueAt = Ticks.ToTime(DueAt),
        };
    }
}
