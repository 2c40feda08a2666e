using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.RemoteAdapters.Protocol;

/// <summary>Times as RFC 3339 in UTC. One without an offset is UTC too, wherever this machine stands.</summary>
internal sealed class UtcTimes : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The reader accepts ISO 8601 only, but takes a time without an offset for a local one.
        if (reader.TokenType != JsonTokenType.String || !reader.TryGetDateTimeOffset(out _)) throw new JsonException();
        return DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
    }
}
