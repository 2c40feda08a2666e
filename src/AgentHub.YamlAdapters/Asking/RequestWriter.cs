using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Makes requests; every value is escaped by where it stands, and nothing leaves the base address.</summary>
internal static class RequestWriter
{
    /// <exception cref="OutsideException">A value is blank, dots or holds control characters where a part of the path is, or cannot stand in a header.</exception>
    public static HttpRequestMessage Write(RequestPlan plan, Func<string, string> values, Uri baseUrl)
    {
        var path = plan.Path.Fill(values, Segment).TrimStart('/');
        var query = string.Join('&', plan.Query.Where(q => !IsAbsent(q.Value, values))
            .Select(q => Uri.EscapeDataString(q.Name) + "=" + Uri.EscapeDataString(q.Value.Fill(values, literals: true))));
        var request = new HttpRequestMessage(plan.Method, Inside(new Uri(baseUrl, "./" + path + (query.Length == 0 ? "" : "?" + query)), baseUrl));
        foreach (var (name, value) in plan.Headers)
        {
            var text = value.Fill(values);
            if (text.Any(c => c is < ' ' or > '~')) throw new OutsideException();
            request.Headers.TryAddWithoutValidation(name, text);
        }
        if (plan.Body is not null) request.Content = Body(plan.Body, values);
        return request;
    }

    /// <summary>The address, when it lies below the base address.</summary>
    /// <exception cref="OutsideException">It does not.</exception>
    public static Uri Inside(Uri address, Uri baseUrl)
    {
        var inside = address.IsAbsoluteUri && address.Scheme == baseUrl.Scheme && address.Authority.Equals(baseUrl.Authority, StringComparison.OrdinalIgnoreCase)
            && address.UserInfo.Length == 0 && address.AbsolutePath.StartsWith(baseUrl.AbsolutePath, StringComparison.Ordinal);
        return inside ? address : throw new OutsideException();
    }

    // A part of the path that is blank or only dots would be another address, and no id holds control characters: servers refuse such an address as a whole.
    private static string Segment(string value) =>
        value.Trim().Trim('.').Length == 0 || value.Any(char.IsControl) ? throw new OutsideException() : Uri.EscapeDataString(value);

    /// <summary>A parameter that is one place without a value is not sent: a first page has no cursor.</summary>
    private static bool IsAbsent(Template value, Func<string, string> values) => value.Only is "page.cursor" && values("page.cursor").Length == 0;

    private static ByteArrayContent Body(BodyPlan body, Func<string, string> values)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes)) body.Write(json, values);
        return new(bytes.WrittenSpan.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
