using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>From Zendesk's user to our records.</summary>
internal static class UserMapping
{
    public static FoundCustomer ToFound(WireUser user) => new()
    {
        RecordId = Ids.Text(user.Id) ?? "",
        Name = user.Name?.Trim() ?? "",
        CustomerNumber = Text(user.ExternalId),
        Emails = List(user.Email),
        Phones = List(user.Phone),
    };

    public static Profile ToProfile(WireUser user) => new()
    {
        CustomerId = Ids.Text(user.Id) ?? "",
        Name = user.Name?.Trim() ?? "",
        CustomerNumber = Text(user.ExternalId),
        Emails = List(user.Email),
        Phones = List(user.Phone),
        UpdatedAt = user.UpdatedAt?.ToUniversalTime(),
    };

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static IReadOnlyList<string> List(string? value) => Text(value) is { } text ? [text] : [];
}
