using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>A ticket with its comments.</summary>
internal sealed record ZendeskTicket
{
    public required long Id { get; init; }
    public string? ExternalId { get; init; }
    public required string Subject { get; init; }
    public required string Description { get; init; }
    public required string Status { get; init; }
    public string? Priority { get; init; }
    public required string Channel { get; init; }
    public required long RequesterId { get; init; }
    public long? GroupId { get; init; }
    public long? OrganizationId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Only a ticket of type <c>task</c> has one, so a promised answer makes a ticket a task.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
    public required ImmutableList<ZendeskComment> Comments { get; init; }

    /// <summary>As the company's data has it.</summary>
    public static ZendeskTicket Of(Customer customer, CompanyTicket ticket, long? groupId, long commentId) => new()
    {
        Id = ticket.Id,
        Subject = ticket.Subject,
        Description = ticket.Text,
        Status = ticket.Status,
        Priority = ticket.Priority,
        Channel = ticket.Channel,
        RequesterId = ZendeskUser.IdOf(customer),
        GroupId = groupId,
        OrganizationId = ZendeskOrganization.Of(customer)?.Id,
        CreatedAt = ticket.OpenedAt,
        UpdatedAt = ticket.UpdatedAt,
        DueAt = ticket.DueAt,
        Comments = [new(commentId, ticket.Text, true, ticket.OpenedAt, ZendeskUser.IdOf(customer), ticket.Channel)],
    };

    public JsonObject ToJson(HttpRequest request) => new()
    {
        ["url"] = $"{ZendeskRecords.Root(request)}/tickets/{Id}.json",
        ["id"] = Id,
        ["external_id"] = ExternalId,
        ["via"] = new JsonObject { ["channel"] = Channel, ["source"] = new JsonObject { ["from"] = new JsonObject(), ["to"] = new JsonObject(), ["rel"] = null } },
        ["created_at"] = ZendeskRecords.Time(CreatedAt),
        ["updated_at"] = ZendeskRecords.Time(UpdatedAt),
        ["generated_timestamp"] = UpdatedAt.ToUnixTimeSeconds(),
        ["type"] = DueAt is null ? null : "task",
        ["subject"] = Subject,
        ["raw_subject"] = Subject,
        ["description"] = Description,
        ["priority"] = Priority,
        ["status"] = Status,
        ["recipient"] = null,
        ["requester_id"] = RequesterId,
        ["submitter_id"] = RequesterId,
        ["assignee_id"] = null,
        ["organization_id"] = OrganizationId,
        ["group_id"] = GroupId,
        ["collaborator_ids"] = new JsonArray(),
        ["follower_ids"] = new JsonArray(),
        ["email_cc_ids"] = new JsonArray(),
        ["forum_topic_id"] = null,
        ["problem_id"] = null,
        ["has_incidents"] = false,
        ["is_public"] = true,
        ["due_at"] = DueAt is { } due ? ZendeskRecords.Time(due) : null,
        ["tags"] = new JsonArray([.. Tags.Select(t => JsonValue.Create(t))]),
        ["custom_fields"] = new JsonArray(),
        ["satisfaction_rating"] = null,
        ["sharing_agreement_ids"] = new JsonArray(),
        ["custom_status_id"] = null,
        ["followup_ids"] = new JsonArray(),
        ["brand_id"] = 360_000_301,
        ["allow_channelback"] = false,
        ["allow_attachments"] = true,
        ["from_messaging_channel"] = false,
    };
}

/// <summary>One comment; not public means only agents see it.</summary>
internal sealed record ZendeskComment(long Id, string Body, bool Public, DateTimeOffset CreatedAt, long AuthorId, string Channel)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["type"] = "Comment",
        ["author_id"] = AuthorId,
        ["body"] = Body,
        ["html_body"] = $"<div>{System.Net.WebUtility.HtmlEncode(Body)}</div>",
        ["plain_body"] = Body,
        ["public"] = Public,
        ["attachments"] = new JsonArray(),
        ["via"] = new JsonObject { ["channel"] = Channel, ["source"] = new JsonObject { ["from"] = new JsonObject(), ["to"] = new JsonObject(), ["rel"] = null } },
        ["created_at"] = ZendeskRecords.Time(CreatedAt),
    };
}
