using System.Buffers;
using System.Text.Json;
using AgentHub.Core.Nodes;

namespace AgentHub.Redis.Bus;

/// <summary>
/// News as it travels: <c>{"by":"a-1f","seq":7,"news":[[2,"con_1",17]]}</c>. Without news it is a sign of life. Members and kinds
/// that are not known are left out, so that nodes of different versions understand each other.
/// </summary>
internal static class NewsWire
{
    /// <summary>Most pieces of news in one message.</summary>
    public const int MaxNews = 500;

    /// <summary>Longest message that is read.</summary>
    public const int MaxBytes = 512 * 1024;

    private const int MaxName = 200;

    public static byte[] Write(NewsMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("by", message.By.Value);
            json.WriteNumber("seq", message.Sequence);
            json.WriteStartArray("news");
            foreach (var news in message.News) Write(json, news);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Null when it is not a message of ours.</summary>
    public static NewsMessage? Read(byte[]? bytes)
    {
        if (bytes is null or { Length: > MaxBytes }) return null;
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 4 });
            var root = json.RootElement;
            var by = root.GetProperty("by").GetString();
            if (string.IsNullOrEmpty(by) || by.Length > MaxName) return null;
            return new(new NodeId(by), root.GetProperty("seq").GetInt64(), [.. root.GetProperty("news").EnumerateArray().Select(News).OfType<NodeNews>()]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or IndexOutOfRangeException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, NodeNews news)
    {
        json.WriteStartArray();
        json.WriteNumberValue((int)news.Kind);
        json.WriteStringValue(news.Name);
        json.WriteNumberValue(news.Version);
        json.WriteEndArray();
    }

    private static NodeNews? News(JsonElement item)
    {
        var kind = (NodeNewsKind)item[0].GetInt32();
        var name = item[1].GetString();
        return Enum.IsDefined(kind) && name is { Length: <= MaxName } ? new(kind, name, item[2].GetInt64()) : null;
    }
}
