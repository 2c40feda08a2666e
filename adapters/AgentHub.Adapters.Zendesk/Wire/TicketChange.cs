using System.Text.Json.Serialization;

namespace AgentHub.Adapters.Zendesk;

/// <summary>A ticket to create or to change.</summary>
internal sealed record TicketChange(TicketFields Ticket);

/// <summary>The fields to set; those that are null are not sent.</summary>
internal sealed record TicketFields
{
    public long? RequesterId { get; init; }
    public string? Subject { get; init; }
    public string? ExternalId { get; init; }
    public NewTicketComment? Comment { get; init; }
    public string? Status { get; init; }
    public string? Type { get; init; }

    /// <summary>UTC; kept for type <c>task</c> only, and dropped in silence for any other.</summary>
    public string? DueAt { get; init; }
    /// <summary>True: answered 409, and nothing changed, when the ticket is not as it was at <see cref="UpdatedStamp"/>.</summary>
    public bool? SafeUpdate { get; init; }
    public string? UpdatedStamp { get; init; }
}

/// <summary>A comment to add.</summary>
/// <param name="Public">False for a note that the customer does not see.</param>
internal sealed record NewTicketComment(string Body, [property: JsonPropertyName("public")] bool Public);
