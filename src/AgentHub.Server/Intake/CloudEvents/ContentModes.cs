using Microsoft.Net.Http.Headers;

namespace AgentHub.Server.Intake.CloudEvents;

/// <summary>Tells the mode by content type and headers.</summary>
internal static class ContentModes
{
    /// <summary>Null when it is none that is understood here.</summary>
    public static ContentMode? Of(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return null;
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return null;
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && !encoding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase)) return null;
        if (type.MediaType.Equals("application/cloudevents+json", StringComparison.OrdinalIgnoreCase)) return ContentMode.Structured;
        if (type.MediaType.Equals("application/cloudevents-batch+json", StringComparison.OrdinalIgnoreCase)) return ContentMode.Batch;
        return type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) && BinaryEvent.IsOne(request.Headers) ? ContentMode.Binary : null;
    }
}
