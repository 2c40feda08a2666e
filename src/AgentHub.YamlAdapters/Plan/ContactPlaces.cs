namespace AgentHub.YamlAdapters;

/// <summary>Places of a changed phone number, e-mail address and address.</summary>
internal static class ContactPlaces
{
    /// <summary>Of the parts of an address.</summary>
    public static IReadOnlyList<string> OfAddress { get; } = ["street", "city", "postcode", "country"];

    /// <summary>The places whose values stay as they are with this change.</summary>
    public static IReadOnlySet<string> Unchanged(ContactDetailsChange change)
    {
        var all = new HashSet<string>();
        if (change.Phone is null) all.Add("phone");
        if (change.Email is null) all.Add("email");
        if (change.Address is null) all.UnionWith(OfAddress);
        return all;
    }

    /// <summary>The value of a place that changes; what an address lacks is empty.</summary>
    public static string Value(ContactDetailsChange change, string place) => place switch
    {
        "phone" => change.Phone!,
        "email" => change.Email!.Trim(),
        "street" => change.Address!.Street ?? "",
        "city" => change.Address!.City ?? "",
        "postcode" => change.Address!.Postcode ?? "",
        _ => change.Address!.Country ?? "",
    };
}
