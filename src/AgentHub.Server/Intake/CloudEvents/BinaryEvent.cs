using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AgentHub.Server.Intake.CloudEvents;

/// <summary>An event in binary mode: attributes in <c>ce-</c> headers, data in the body.</summary>
internal static class BinaryEvent
{
    private const string Prefix = "ce-";

    /// <summary>True when the headers carry an event.</summary>
    public static bool IsOne(IHeaderDictionary headers) => Attributes(headers).Any();

    /// <summary>
    /// What is signed before the body: one line <c>name:value</c> for each <c>ce-</c> header and the content type, names in
    /// lower case and in ordinal order, values as they were sent, each line ended by a line feed; then an empty line.
    /// </summary>
    public static string SignedHead(IHeaderDictionary headers)
    {
        var head = new StringBuilder();
        foreach (var (name, value) in Attributes(headers).Append(("content-type", headers.ContentType.ToString())).OrderBy(h => h.Item1, StringComparer.Ordinal))
            head.Append(name).Append(':').Append(value).Append('\n');
        return head.Append('\n').ToString();
    }

    /// <summary>The event's source as its header says, read before anything else is known to be right.</summary>
    public static string? SourceOf(IHeaderDictionary headers) => headers[Prefix + "source"] is { Count: 1 } source ? HeaderValue.Read(source.ToString()).Value : null;

    /// <summary>The same event as one JSON object; what the headers have wrong is added to the faults, by the attribute's name.</summary>
    public static JsonElement Read(IHeaderDictionary headers, ReadOnlyMemory<byte> body, List<Fault> faults)
    {
        var buffer = new ArrayBufferWriter<byte>(body.Length + 512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteAttributes(writer, headers, faults);
            writer.WriteString("datacontenttype", headers.ContentType.ToString());
            WriteData(writer, body, faults);
            writer.WriteEndObject();
        }
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void WriteAttributes(Utf8JsonWriter writer, IHeaderDictionary headers, List<Fault> faults)
    {
        foreach (var (header, _) in Attributes(headers))
        {
            var name = header[Prefix.Length..];
            var values = headers[header];
            if (name is "data" or "datacontenttype" or "data_base64") faults.Add(new(Fault.Pointer("", name), "must not be a header: data is the body, its type Content-Type"));
            else if (values.Count != 1) faults.Add(new(Fault.Pointer("", name), "is sent more than once"));
            else if (HeaderValue.Read(values.ToString()) is { Problem: { } problem }) faults.Add(new(Fault.Pointer("", name), problem));
            else writer.WriteString(name, HeaderValue.Read(values.ToString()).Value);
        }
    }

    private static void WriteData(Utf8JsonWriter writer, ReadOnlyMemory<byte> body, List<Fault> faults)
    {
        if (body.IsEmpty) return;
        if (CloudEventReader.Parse(body, out var fault) is { } data)
        {
            writer.WritePropertyName("data");
            data.WriteTo(writer);
            return;
        }
        faults.Add(fault! with { At = "/data" });
    }

    /// <summary>Header names in lower case with their values as sent, in no order.</summary>
    private static IEnumerable<(string Name, string Value)> Attributes(IHeaderDictionary headers) =>
        headers.Where(h => h.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && h.Key.Length > Prefix.Length)
            .Select(h => (h.Key.ToLowerInvariant(), h.Value.ToString()));
}
