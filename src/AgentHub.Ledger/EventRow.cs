using System.Data.Common;
using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Ledger;

/// <summary>An event as it lies in the table.</summary>
internal sealed class EventRow
{
    public string Source { get; init; } = "";
    public string Id { get; init; } = "";
    public string Type { get; init; } = "";
    public string Contact { get; init; } = "";
    public long Time { get; init; }
    public string? Sequence { get; init; }
    public long RecordedAt { get; init; }
    public string Data { get; init; } = "";
    public string? Attributes { get; init; }

    public static EventRow From(ContactEvent e) => new()
    {
        Source = StoredText.Clean(e.Source),
        Id = StoredText.Clean(e.Id),
        Type = StoredText.Clean(e.Type),
        Contact = e.Contact.Value,
        Time = e.Time.UtcTicks,
        Sequence = StoredText.Clean(e.Sequence),
        RecordedAt = e.RecordedAt.UtcTicks,
        Data = e.Data.GetRawText(),
        Attributes = e.Attributes?.GetRawText(),
    };

    /// <summary>The row a reader stands on; columns in the order of the members.</summary>
    public static EventRow Read(DbDataReader row) => new()
    {
        Source = row.GetString(0),
        Id = row.GetString(1),
        Type = row.GetString(2),
        Contact = row.GetString(3),
        Time = row.GetInt64(4),
        Sequence = row.IsDBNull(5) ? null : row.GetString(5),
        RecordedAt = row.GetInt64(6),
        Data = row.GetString(7),
        Attributes = row.IsDBNull(8) ? null : row.GetString(8),
    };

    public ContactEvent ToEvent() => new()
    {
        Id = Id,
        Source = Source,
        Type = Type,
        Contact = new ContactId(Contact),
        Time = Ticks.ToTime(Time),
        Sequence = Sequence,
        RecordedAt = Ticks.ToTime(RecordedAt),
        Data = JsonElement.Parse(Data),
        Attributes = Attributes is null ? null : JsonElement.Parse(Attributes),
    };
}
