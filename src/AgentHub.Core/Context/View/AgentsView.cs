using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>Renders who has or had a share of the contact, and what they handed over.</summary>
internal static class AgentsView
{
    public static Dictionary<string, Wire.ContactAgent> Of(ContactView view)
    {
        var given = view.Contact.Interactions.Select(i => i.HandOver).OfType<HandOver>().GroupBy(h => h.From).ToDictionary(g => g.Key, g => g.MaxBy(h => h.At)!);
        return view.Contact.Interactions.ToDictionary(i => i.Id.Value, i => new Wire.ContactAgent
        {
            InteractionId = i.Id.Value,
            AgentId = i.Agent.Value,
            Name = view.NameOf(i.Agent),
            State = i.Stage,
            Note = given.GetValueOrDefault(i.Id)?.Note,
            HandOverReason = given.GetValueOrDefault(i.Id)?.Reason,
            At = i.OfferedAt ?? i.ConnectedAt,
        });
    }
}
