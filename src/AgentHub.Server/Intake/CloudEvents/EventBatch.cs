using System.Runtime.InteropServices;
using System.Text.Json;

namespace AgentHub.Server.Intake.CloudEvents;

/// <summary>Takes a batch apart (JSON Batch Format), so that each event is read for itself and one that is wrong spoils no other.</summary>
internal static class EventBatch
{
    /// <summary>Looser than for one event: what is wrong inside an event is found when that is read.</summary>
    private static readonly JsonDocumentOptions Loose = new() { MaxDepth = 64 };

    /// <summary>Each event's own text, or null and what is wrong with the whole.</summary>
    public static (IReadOnlyList<ReadOnlyMemory<byte>>? Events, Fault? Fault) Split(ReadOnlyMemory<byte> body, int maxEvents)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Loose);
            if (document.RootElement.ValueKind != JsonValueKind.Array) return (null, new("", "must be a JSON array of events"));
            if (document.RootElement.GetArrayLength() > maxEvents) return (null, new("", $"must hold at most {maxEvents} events"));
            return ([.. document.RootElement.EnumerateArray().Select(e => (ReadOnlyMemory<byte>)JsonMarshal.GetRawUtf8Value(e).ToArray())], null);
        }
        catch (JsonException e)
        {
            return (null, CloudEventReader.NotJson(e, Loose.MaxDepth));
        }
    }
}
