using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>
/// Refusals that mean something else than their status says. Salesforce sends them as a list of <c>{"errorCode", "message"}</c>:
/// developer.salesforce.com, REST API Developer Guide, "Status Codes and Error Responses".
/// </summary>
internal static class Refusals
{
    /// <summary>Calls are counted over the last 24 hours, and Salesforce does not say when it takes more.</summary>
    private static readonly TimeSpan LeaveAlone = TimeSpan.FromMinutes(5);

    /// <summary>The answer; null when the status says all there is to say.</summary>
    public static Answer<T>? Of<T>(ApiException refusal) => Code(refusal.Content) switch
    {
        "REQUEST_LIMIT_EXCEEDED" => Answer.Refused<T>("has no API calls left for us today", RetryAfter.Of(refusal.Headers) ?? LeaveAlone),
        "INVALID_FIELD" or "INVALID_FIELD_FOR_INSERT_UPDATE" => Answer.Refused<T>("does not have one of the fields, or does not show it to our account"),
        "INVALID_TYPE" => Answer.Skipped<T>("does not keep this kind of record, or does not show it to our account"),
        "INSUFFICIENT_ACCESS_OR_READONLY" or "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY" => Answer.Denied<T>("does not allow this to our account"),
        "UNABLE_TO_LOCK_ROW" => Answer.Refused<T>("is changing this record at the moment"),
        "MALFORMED_QUERY" => Answer.Refused<T>("does not understand the question"),
        _ => null,
    };

    /// <summary>Of the first error.</summary>
    public static string? Code(string? content)
    {
        if (string.IsNullOrWhiteSpace(content)) return null;
        try
        {
            using var json = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 16 });
            return json.RootElement is { ValueKind: JsonValueKind.Array } errors && errors.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
                && first.TryGetProperty("errorCode", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
