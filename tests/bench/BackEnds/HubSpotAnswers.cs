namespace AgentHub.Bench.BackEnds;

/// <summary>Answers in the shape of HubSpot CRM v3.</summary>
internal static class HubSpotAnswers
{
    public static string? To(string path, string customer)
    {
        if (path.EndsWith("/search", StringComparison.Ordinal)) return $$"""{"total":1,"results":[{{Contact(customer)}}]}""";
        if (path.Contains("/associations/", StringComparison.Ordinal)) return """{"results":[]}""";
        if (path.EndsWith(customer, StringComparison.Ordinal)) return Contact(customer);
        return path.EndsWith("/contacts", StringComparison.Ordinal) ? """{"results":[]}""" : null;
    }

    private static string Contact(string customer) => $$"""
        {"id":"{{customer}}","properties":{"firstname":"Bench","lastname":"Customer {{customer}}","email":"c{{customer}}@example.com",
        "phone":"+44{{customer}}","mobilephone":null,"account_number":"{{customer}}","date_of_birth":"1984-03-12",
        "address":"14 Poplar Row","city":"Coventry","zip":"CV1 4QT","country":"United Kingdom","segment":"Residential",
        "customer_since":"2017-03-01","preferred_contact":"email","hs_object_id":"{{customer}}",
        "createdate":"2017-03-01T10:00:00.000Z","lastmodifieddate":"2026-11-10T18:00:00.000Z"},
        "createdAt":"2017-03-01T10:00:00.000Z","updatedAt":"2026-11-10T18:00:00.000Z","archived":false}
        """;
}
