using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>Looks a known person up in the systems that did not find them by the caller's own keys.</summary>
internal static class LinkSpread
{
    private const int MostEmails = 3;

    /// <summary>By customer number, else by an e-mail address that exactly one record has. Repeats while new links bring new keys.</summary>
    public static void Over(CallerKnowledge knowledge, LinkTable links, KeyStrength strength)
    {
        for (var round = 0; round < knowledge.Systems.Length; round++)
        {
            var number = Number(knowledge, links);
            var emails = links.People().SelectMany(KeyMatch.Emails).Distinct().Take(MostEmails).ToArray();
            var before = knowledge.Systems.Count(s => links.IsLinked(s.Id));
            foreach (var system in knowledge.Systems.Where(s => !links.IsLinked(s.Id))) Look(knowledge, links, system, number, emails, strength);
            if (knowledge.Systems.Count(s => links.IsLinked(s.Id)) == before) return;
        }
    }

    // A record keyed by its number says the number also before anybody read it.
    private static string? Number(CallerKnowledge knowledge, LinkTable links) =>
        links.People().Select(KeyMatch.Number).FirstOrDefault(n => n is not null)
        ?? links.Table().Values.Where(l => l.RecordId is not null && knowledge.Systems.Any(s => s.Id == l.System && s.IsKeyedByNumber))
            .Select(l => FactNormalisers.Reference(l.RecordId!)).FirstOrDefault();

    private static void Look(CallerKnowledge knowledge, LinkTable links, SearchableSystem system, string? number, string[] emails, KeyStrength strength)
    {
        if (number is not null && system.IsKeyedByNumber)
        {
            if (knowledge.Records.GetValueOrDefault(new(system.Id, number))?.Exists != false)
                links.Link(system.Id, number, LinkMethod.Of(KeyKind.CustomerNumber), Weaker(strength, KeyStrength.Strong));
            return;
        }
        if (number is not null && system.Searchable.Contains(KeyKind.CustomerNumber) && !ByNumber(links, system, number, strength)) return;
        if (system.Searchable.Contains(KeyKind.Email)) ByEmail(links, system, number, emails, strength);
    }

    /// <summary>True when the system knows nobody by this number and another key may be tried.</summary>
    private static bool ByNumber(LinkTable links, SearchableSystem system, string number, KeyStrength strength)
    {
        if (links.Ask(system.Id, new(KeyKind.CustomerNumber, number)) is not { IsKnown: true } find) return false;
        if (find.People.IsEmpty) return true;
        if (find.People.Length == 1) links.Link(system.Id, find.People[0].RecordId, LinkMethod.Of(KeyKind.CustomerNumber), Weaker(strength, KeyStrength.Strong));
        else links.Several(system.Id);
        return false;
    }

    private static void ByEmail(LinkTable links, SearchableSystem system, string? number, string[] emails, KeyStrength strength)
    {
        var finds = emails.Select(e => links.Ask(system.Id, new(KeyKind.Email, e))).ToArray();
        if (!finds.All(f => f is { IsKnown: true })) return;
        var hits = finds.SelectMany(f => f!.People).DistinctBy(p => p.RecordId).Where(p => KeyMatch.Number(p) is not { } n || number is null || n == number).ToArray();
        if (hits.Length == 1) links.Link(system.Id, hits[0].RecordId, LinkMethod.Of(KeyKind.Email), Weaker(strength, KeyStrength.Medium));
        else if (hits.Length > 1) links.Several(system.Id);
    }

    private static KeyStrength Weaker(KeyStrength one, KeyStrength other) => one < other ? one : other;
}
