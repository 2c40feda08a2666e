using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>Something a user is known by. Of the e-mail addresses one is the primary one: the user's <c>email</c>.</summary>
internal sealed record ZendeskIdentity
{
    public required long Id { get; init; }

    /// <summary><c>email</c> or <c>phone_number</c>.</summary>
    public required string Type { get; init; }
    public required string Value { get; init; }
    public required bool Verified { get; init; }
    public required bool Primary { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    public JsonObject ToJson(ZendeskUser user, HttpRequest request) => new()
    {
        ["url"] = $"{ZendeskRecords.Root(request)}/users/{user.Id}/identities/{Id}.json",
        ["id"] = Id,
        ["user_id"] = user.Id,
        ["type"] = Type,
        ["value"] = Value,
        ["verified"] = Verified,
        ["primary"] = Primary,
        ["created_at"] = ZendeskRecords.Time(CreatedAt),
        ["updated_at"] = ZendeskRecords.Time(UpdatedAt),
        ["undeliverable_count"] = Type == "email" ? 0 : null,
        ["deliverable_state"] = Type == "email" ? "deliverable" : null,
    };
}
