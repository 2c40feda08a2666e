using AgentHub.Abstractions;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>From Request Tracker's user to our records.</summary>
internal static class UserMapping
{
    public static FoundCustomer ToFound(WireUser user, RequestTrackerSettings settings) => new()
    {
        RecordId = user.SelfId ?? "",
        Name = NameOf(user),
        CustomerNumber = settings.CustomerNumber.Of(user).FirstOrDefault(),
        Emails = List(user.EmailAddress),
        Phones = PhonesOf(user, settings),
    };

    public static Profile ToProfile(WireUser user, string id, RequestTrackerSettings settings) => new()
    {
        CustomerId = id,
        Name = NameOf(user),
        CustomerNumber = settings.CustomerNumber.Of(user).FirstOrDefault(),
        Emails = List(user.EmailAddress),
        Phones = PhonesOf(user, settings),
        Address = AddressOf(user),
        UpdatedAt = Times.Read(user.LastUpdated),
    };

    /// <summary>The login name where there is no real one: for people who only ever wrote an e-mail it is their address.</summary>
    private static string NameOf(WireUser user) => Text(user.RealName) ?? Text(user.Name) ?? "";

    private static IReadOnlyList<string> PhonesOf(WireUser user, RequestTrackerSettings settings) =>
        List([user.MobilePhone, user.WorkPhone, user.HomePhone, .. settings.Phone?.Of(user) ?? []]);

    private static PostalAddress? AddressOf(WireUser user)
    {
        var address = new PostalAddress
        {
            Street = string.Join(", ", List(user.Address1, user.Address2)) is { Length: > 0 } street ? street : null,
            City = Text(user.City),
            Postcode = Text(user.Zip),
            Country = Text(user.Country),
        };
        return address == new PostalAddress() ? null : address;
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static IReadOnlyList<string> List(params IEnumerable<string?> values) => [.. values.Select(Text).OfType<string>().Distinct()];
}
