using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>A firm on the ticket desk; its one member is the customer who calls for it.</summary>
internal sealed record ZendeskOrganization
{
    private const long FirstId = 373_000_000_101;
    private const int IdStep = 10;

    public required long Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The company's account number.</summary>
    public string? ExternalId { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Null for a household.</summary>
    public static ZendeskOrganization? Of(Customer customer) => customer.Firm is not { } firm ? null : new()
    {
        Id = FirstId + (long)customer.Index * IdStep,
        Name = firm,
        ExternalId = customer.Account.Length == 0 ? null : customer.Account,
        UpdatedAt = customer.UpdatedAt,
    };

    public JsonObject ToJson(HttpRequest request) => new()
    {
        ["url"] = $"{ZendeskRecords.Root(request)}/organizations/{Id}.json",
        ["id"] = Id,
        ["name"] = Name,
        ["external_id"] = ExternalId,
        ["shared_tickets"] = false,
        ["shared_comments"] = false,
        ["created_at"] = ZendeskRecords.Time(UpdatedAt),
        ["updated_at"] = ZendeskRecords.Time(UpdatedAt),
        ["domain_names"] = new JsonArray(),
        ["details"] = "",
        ["notes"] = "",
        ["group_id"] = null,
        ["tags"] = new JsonArray(),
        ["organization_fields"] = new JsonObject(),
    };

    /// <summary>That a user belongs to it.</summary>
    public JsonObject Membership(ZendeskUser user, HttpRequest request) => new()
    {
        ["url"] = $"{ZendeskRecords.Root(request)}/organization_memberships/{Id + 1}.json",
        ["id"] = Id + 1,
        ["user_id"] = user.Id,
        ["organization_id"] = Id,
        ["organization_name"] = Name,
        ["default"] = true,
        ["view_tickets"] = true,
        ["created_at"] = ZendeskRecords.Time(UpdatedAt),
        ["updated_at"] = ZendeskRecords.Time(UpdatedAt),
    };
}
