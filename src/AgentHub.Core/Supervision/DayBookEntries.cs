using System.Collections.Immutable;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>The changes of the day's book, each from one snapshot to the next.</summary>
internal static class DayBookEntries
{
    /// <summary>With a contact measured anew and found again by agent, interaction and queue.</summary>
    public static DaySnapshot With(this DaySnapshot book, ContactState contact)
    {
        ImmutableArray<InteractionMeasure> measures = [.. contact.Interactions.Select(i => InteractionMeasure.Of(contact, i, book.WaitsOf(i.Id)))];
        var (byAgent, byInteraction) = (book.ByAgent, book.ByInteraction);
        foreach (var mine in contact.Interactions.GroupBy(i => i.Agent))
            byAgent = byAgent.SetItem(mine.Key, With(book.DayOf(mine.Key), contact.Id, [.. mine]));
        foreach (var interaction in contact.Interactions) byInteraction = byInteraction.SetItem(interaction.Id, contact.Id);
        return book with
        {
            Contacts = book.Contacts.SetItem(contact.Id, new(contact, measures)),
            ByAgent = byAgent,
            ByInteraction = byInteraction,
            Queued = contact.Stage == ContactStage.Queued ? book.Queued.Add(contact.Id) : book.Queued.Remove(contact.Id),
        };
    }

    /// <summary>With a reported wait; one that has ended is never reopened, and beyond the bound none is kept.</summary>
    public static DaySnapshot With(this DaySnapshot book, SystemWait wait)
    {
        var known = book.Waits.GetValueOrDefault(wait.Interaction) ?? ImmutableDictionary<string, SystemWait>.Empty;
        if (known.GetValueOrDefault(wait.Id) is { Until: not null }) return book;
        if (known.Count >= DayBook.MostWaits && !known.ContainsKey(wait.Id)) return book;
        return book with { Waits = book.Waits.SetItem(wait.Interaction, known.SetItem(wait.Id, wait)) };
    }

    /// <summary>Without contacts that are over.</summary>
    public static DaySnapshot Without(this DaySnapshot book, List<DayContact> old)
    {
        var byAgent = book.ByAgent.ToBuilder();
        foreach (var contact in old)
        {
            foreach (var agent in contact.State.Interactions.Select(i => i.Agent).Distinct())
            {
                var rest = byAgent[agent] with { Contacts = byAgent[agent].Contacts.Remove(contact.State.Id) };
                if (rest.Contacts.IsEmpty) byAgent.Remove(agent);
                else byAgent[agent] = rest;
            }
        }
        var interactions = old.SelectMany(c => c.State.Interactions).Select(i => i.Id).ToList();
        return book with
        {
            Contacts = book.Contacts.RemoveRange(old.Select(c => c.State.Id)),
            ByAgent = byAgent.ToImmutable(),
            ByInteraction = book.ByInteraction.RemoveRange(interactions),
            Waits = book.Waits.RemoveRange(interactions),
        };
    }

    private static AgentDay With(AgentDay day, ContactId contact, List<InteractionState> mine)
    {
        var last = mine.Max(i => i.Since);
        return new(day.Contacts.Add(contact),
            mine.TrueForAll(i => i.IsFinished) ? day.InHand.Remove(contact) : day.InHand.Add(contact),
            day.LastAt > last ? day.LastAt : last);
    }
}
