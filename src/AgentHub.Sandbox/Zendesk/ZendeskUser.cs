using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>An end user of the ticket desk.</summary>
internal sealed record ZendeskUser
{
    public required long Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The primary one; see <see cref="Identities"/>.</summary>
    public string? Email { get; init; }

    /// <summary>Zendesk keeps valid numbers in E.164.</summary>
    public string? Phone { get; init; }

    /// <summary>The company's account number.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The organization they belong to; null for a household.</summary>
    public ZendeskOrganization? Organization { get; init; }

    /// <summary>What they are known by, in the order of its ids.</summary>
    public required IReadOnlyList<ZendeskIdentity> Identities { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    public const long FirstId = 381_000_000_101;
    public const int IdStep = 20;

    public static long IdOf(Customer customer) => FirstId + customer.Index * IdStep;

    public static ZendeskUser Of(Customer customer)
    {
        var created = customer.Since is { } since ? new DateTimeOffset(since, new TimeOnly(9, 0), TimeSpan.Zero) : customer.UpdatedAt;
        return new()
        {
            Id = IdOf(customer),
            Name = customer.Name,
            Email = customer.Email,
            Phone = E164(customer.Phone ?? customer.Mobile),
            ExternalId = customer.Account.Length == 0 ? null : customer.Account,
            Organization = ZendeskOrganization.Of(customer),
            Identities = customer.Email is { } email ? [Identity(IdOf(customer) * 10, email, created)] : [],
            CreatedAt = created,
            UpdatedAt = customer.UpdatedAt,
        };
    }

    public JsonObject ToJson(HttpRequest request) => new()
    {
        ["id"] = Id,
        ["url"] = $"{ZendeskRecords.Root(request)}/users/{Id}.json",
        ["name"] = Name,
        ["email"] = Email,
        ["created_at"] = ZendeskRecords.Time(CreatedAt),
        ["updated_at"] = ZendeskRecords.Time(UpdatedAt),
        ["time_zone"] = "London",
        ["iana_time_zone"] = "Europe/London",
        ["phone"] = Phone,
        ["shared_phone_number"] = Phone is null ? null : false,
        ["photo"] = null,
        ["locale_id"] = 1176,
        ["locale"] = "en-GB",
        ["organization_id"] = Organization?.Id,
        ["role"] = "end-user",
        ["verified"] = true,
        ["external_id"] = ExternalId,
        ["tags"] = new JsonArray(),
        ["alias"] = "",
        ["active"] = true,
        ["shared"] = false,
        ["shared_agent"] = false,
        ["last_login_at"] = null,
        ["two_factor_auth_enabled"] = false,
        ["signature"] = null,
        ["details"] = "",
        ["notes"] = "",
        ["role_type"] = null,
        ["custom_role_id"] = null,
        ["moderator"] = false,
        ["ticket_restriction"] = "requested",
        ["only_private_comments"] = false,
        ["restricted_agent"] = true,
        ["suspended"] = false,
        ["default_group_id"] = null,
        ["report_csv"] = false,
        ["user_fields"] = new JsonObject(),
    };

    private static ZendeskIdentity Identity(long id, string email, DateTimeOffset at) =>
        new() { Id = id, Type = "email", Value = email, Verified = true, Primary = true, CreatedAt = at, UpdatedAt = at };

    /// <summary>Scenario files write British numbers as they are dialled at home; others stand in E.164.</summary>
    private static string? E164(string? typed)
    {
        if (typed is null || typed.StartsWith('+')) return typed?.Replace(" ", "", StringComparison.Ordinal);
        var digits = new string([.. typed.Where(char.IsAsciiDigit)]);
        return digits.StartsWith('0') ? "+44" + digits[1..] : "+" + digits;
    }
}
