using System.Collections.Immutable;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>What all systems say to the caller's keys of one strength.</summary>
internal sealed class KeyTier
{
    private readonly List<(string System, string RecordId)> _derived = [];

    private int _mostHeld;

    private KeyTier(KeyStrength strength) => Strength = strength;

    public KeyStrength Strength { get; }

    /// <summary>The first key that found anybody, else the first key.</summary>
    public KeyKind Kind { get; private set; }

    public ImmutableArray<Person> People { get; private set; } = [];

    /// <summary>How many people fit: those found, or as many as one system says it holds.</summary>
    public int Fitting => Math.Max(People.Length, _mostHeld);

    /// <summary>True when nothing is on its way that could still change the result.</summary>
    public bool IsSettled { get; private set; } = true;

    /// <summary>True when somebody was found, or a record known by its number is there.</summary>
    public bool IsSomebody => People.Length == 1 || (People.IsEmpty && HasDerived);

    private bool HasDerived { get; set; }

    public static KeyTier Search(CallerKnowledge knowledge, LinkTable links, KeyStrength strength)
    {
        var tier = new KeyTier(strength);
        var keys = knowledge.Keys.Where(k => k.Strength == strength).Select(k => k.Key).ToArray();
        var hits = new List<Hit>();
        foreach (var system in knowledge.Systems.Where(s => !s.Follows))
            foreach (var key in keys)
            {
                if (strength == KeyStrength.Strong && key.Kind == KeyKind.CustomerNumber && system.IsKeyedByNumber) tier.Derive(knowledge, system, key);
                else if (system.Searchable.Contains(key.Kind)) tier.Find(links, system, key, hits);
            }
        tier.People = PersonGroups.Of(hits);
        if (keys.Length > 0) tier.Kind = tier.MatchedKind(keys, knowledge.DefaultCountry);
        return tier;
    }

    /// <summary>Takes the one person found, and the records that follow from the number.</summary>
    public void LinkAll(LinkTable links)
    {
        foreach (var hit in People.SelectMany(p => p.Hits)) links.Link(hit.System, hit.Record.RecordId, LinkMethod.Of(Kind), Strength);
        LinkDerived(links);
    }

    public void LinkDerived(LinkTable links)
    {
        foreach (var (system, record) in _derived) links.Link(system, record, LinkMethod.Of(KeyKind.CustomerNumber), Strength);
    }

    private void Derive(CallerKnowledge knowledge, SearchableSystem system, CustomerKey key)
    {
        var evidence = knowledge.Records.GetValueOrDefault(new(system.Id, key.Value));
        if (evidence?.Exists == false) return;
        _derived.Add((system.Id, key.Value));
        HasDerived |= evidence?.Exists == true;
        IsSettled &= evidence is { IsSettled: true };
    }

    private void Find(LinkTable links, SearchableSystem system, CustomerKey key, List<Hit> hits)
    {
        var find = links.Ask(system.Id, key);
        IsSettled &= find is { IsSettled: true };
        if (find is null) return;
        _mostHeld = Math.Max(_mostHeld, find.Total ?? 0);
        hits.AddRange(find.People.Where(p => !hits.Contains(new(system.Id, p))
            && !hits.Exists(h => h.System == system.Id && h.Record.RecordId == p.RecordId)).Select(p => new Hit(system.Id, p)));
    }

    private KeyKind MatchedKind(CustomerKey[] keys, string country)
    {
        foreach (var key in keys)
            if (People.Any(p => p.Hits.Exists(h => KeyMatch.Holds(h.Record, key, country)))) return key.Kind;
        return keys[0].Kind;
    }
}
