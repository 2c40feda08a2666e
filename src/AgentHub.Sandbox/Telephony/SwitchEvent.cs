using System.Globalization;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Telephony;

/// <summary>Something that happened on a call, as it goes to the hub's intake.</summary>
/// <param name="Id">Unique for ever: it begins with the contact's id.</param>
/// <param name="Type">Such as <c>interaction.held</c>, without prefix and version.</param>
/// <param name="Time">By the switch's clock, UTC.</param>
internal sealed record SwitchEvent(string Id, string Type, string ContactId, DateTimeOffset Time, string Sequence, JsonObject Data)
{
    /// <summary>The CloudEvent in structured mode.</summary>
    public JsonObject ToCloudEvent(string source) => new()
    {
        ["specversion"] = "1.0",
        ["id"] = Id,
        ["source"] = source,
        ["type"] = $"agenthub.{Type}.v1",
        ["subject"] = ContactId,
        ["time"] = WireTime(Time),
        ["sequence"] = Sequence,
        ["datacontenttype"] = "application/json",
        ["data"] = Data.DeepClone(),
    };

    /// <summary>RFC 3339 UTC with milliseconds.</summary>
    public static string WireTime(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
