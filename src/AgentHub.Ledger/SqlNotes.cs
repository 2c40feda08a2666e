using AgentHub.Core;
using AgentHub.Core.Interactions;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>Notes; the row is replaced by a newer revision only.</summary>
internal sealed class SqlNotes(LedgerDatabase database, WriteQueue writes) : INotes
{
    private const string Select = "SELECT interaction AS Interaction, text AS Text, revision AS Revision, saved_at AS SavedAt FROM note WHERE interaction = @interaction";

    private const string Save =
        """
        INSERT INTO note (interaction, text, revision, saved_at) VALUES (@interaction, @text, @revision, @at)
        ON CONFLICT (interaction) DO UPDATE SET text = excluded.text, revision = excluded.revision, saved_at = excluded.saved_at
        WHERE note.revision < excluded.revision
        """;

    public Task<SavedNote> SaveAsync(InteractionId interaction, string text, long revision, DateTimeOffset at, CancellationToken cancellationToken) =>
        writes.WriteAsync(["note/" + interaction], async t =>
        {
            if (await t.Connection!.ExecuteAsync(Save, new { interaction = interaction.Value, text = StoredText.Clean(text), revision, at = at.UtcTicks }, t) > 0)
                PendingChanges.Add(t, LedgerChangeKind.Note, interaction.Value);
            return (await t.Connection!.QuerySingleAsync<Row>(Select, new { interaction = interaction.Value }, t)).ToNote();
        }, null, cancellationToken);

    public Task<SavedNote?> FindAsync(InteractionId interaction, CancellationToken cancellationToken) => database.ReadAsync(async connection =>
    {
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(Select, new { interaction = interaction.Value }, cancellationToken: cancellationToken));
        return row?.ToNote();
    }, cancellationToken);

    private sealed class Row
    {
        public string Interaction { get; init; } = "";
        public string Text { get; init; } = "";
        public long Revision { get; init; }
        public long SavedAt { get; init; }

        public SavedNote ToNote() => new(new InteractionId(Interaction), Text, Revision, Ticks.ToTime(SavedAt));
    }
}
