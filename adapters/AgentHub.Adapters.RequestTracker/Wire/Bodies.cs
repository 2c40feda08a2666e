using System.Text.Json.Serialization;

namespace AgentHub.Adapters.RequestTracker;

// What is sent, together: three small shapes.

/// <summary>A condition of a search for users.</summary>
/// <param name="Operator">Null for equal.</param>
internal sealed record UserCondition([property: JsonPropertyName("field")] string Field, [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("operator")] string? Operator = null);

/// <summary>A ticket to create.</summary>
/// <param name="Requestor">The number of a user who exists.</param>
internal sealed record TicketBody(string Queue, string Subject, string Requestor, string Content, string ContentType, string RefersTo);

/// <summary>A comment to add; the requestor does not see it.</summary>
internal sealed record CommentBody(string Subject, string Content, string ContentType);
