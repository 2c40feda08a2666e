using System.Collections.Immutable;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>One record that was found.</summary>
internal readonly record struct Hit(string System, FoundCustomer Record);

/// <summary>Somebody with at most one record in each system.</summary>
internal sealed class Person(Hit first)
{
    public List<Hit> Hits { get; } = [first];

    public string? Number => Hits.Select(h => KeyMatch.Number(h.Record)).FirstOrDefault(n => n is not null);

    public bool HasRecordIn(string system) => Hits.Exists(h => h.System == system);

    public bool Is(FoundCustomer record)
    {
        var number = KeyMatch.Number(record);
        if (number is not null && Number is { } mine) return number == mine;
        return KeyMatch.Emails(record).Intersect(Hits.SelectMany(h => KeyMatch.Emails(h.Record))).Any();
    }
}

/// <summary>Puts records of several systems together that are the same person: by customer number, else by e-mail.</summary>
internal static class PersonGroups
{
    /// <summary>People in a fixed order, whatever order the answers came in. Two records of one system are two people.</summary>
    /// <param name="hits">Found records, by configured order of systems, then record id; those with a number lead.</param>
    public static ImmutableArray<Person> Of(IEnumerable<Hit> hits)
    {
        var people = new List<Person>();
        foreach (var hit in hits.OrderBy(h => KeyMatch.Number(h.Record) is null))
        {
            var same = people.Where(p => !p.HasRecordIn(hit.System) && p.Is(hit.Record)).ToArray();
            if (same.Length == 0) people.Add(new(hit));
            foreach (var person in same) person.Hits.Add(hit);
        }
        return [.. people];
    }
}
