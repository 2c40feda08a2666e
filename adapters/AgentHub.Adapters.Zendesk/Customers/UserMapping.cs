using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        Version = Version(user),
    };

    /// <summary>
    /// The time of the last change, to the second, and a digest of what may be changed from here: identities have times of their
    /// own, and two changes may fall into one second.
    /// </summary>
    public static string Version(WireUser user)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}\n{user.Email}\n{user.Phone}"));
        return $"{user.UpdatedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}.{Convert.ToHexStringLower(digest.AsSpan(0, 4))}";
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static IReadOnlyList<string> List(string? value) => Text(value) is { } text ? [text] : [];
}
