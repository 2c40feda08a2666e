namespace AgentHub.Bench.BackEnds;

/// <summary>Answers in the shape of Zendesk Support: 4 tickets a customer.</summary>
internal static class ZendeskAnswers
{
    public static string? To(string path, string customer)
    {
        var bare = path.EndsWith(".json", StringComparison.Ordinal) ? path[..^5] : path;
        if (bare.EndsWith("/users/search", StringComparison.Ordinal))
            return $$"""{"users":[{{User(customer)}}],"next_page":null,"previous_page":null,"count":1}""";
        if (bare.EndsWith("/tickets/requested", StringComparison.Ordinal)) return Tickets(customer);
        return bare.EndsWith("/users/me", StringComparison.Ordinal) || bare.EndsWith(customer, StringComparison.Ordinal)
            ? $$"""{"user":{{User(customer)}}}"""
            : null;
    }

    private static string User(string customer) => $$"""
        {"id":{{customer}},"name":"Bench Customer {{customer}}","email":"c{{customer}}@example.com","phone":"+44{{customer}}",
        "external_id":"{{customer}}","role":"end-user","active":true,"created_at":"2017-03-01T10:00:00Z",
        "updated_at":"2026-11-10T18:00:00Z"}
        """;

    private static string Tickets(string customer) => $$"""
        {"tickets":[{{string.Join(',', Enumerable.Range(1, 4).Select(n => Ticket(customer, n)))}}],
        "meta":{"has_more":false,"after_cursor":null,"before_cursor":null},"links":{"next":null,"prev":null},"count":4}
        """;

    private static string Ticket(string customer, int n) => $$"""
        {"id":{{n}}{{customer}},"subject":"Bill too high","raw_subject":"Bill too high","description":"My bill is three times the usual one.",
        "status":"{{(n == 1 ? "open" : "closed")}}","priority":"normal","type":"problem","requester_id":{{customer}},
        "submitter_id":{{customer}},"assignee_id":null,"group_id":null,"due_at":null,"external_id":null,
        "via":{"channel":"email"},"created_at":"2026-0{{n}}-09T08:00:00Z","updated_at":"2026-0{{n}}-10T08:00:00Z"}
        """;
}
