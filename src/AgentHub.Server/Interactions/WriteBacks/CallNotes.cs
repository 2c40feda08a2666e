using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.WriteBacks;

/// <summary>Turns a finished wrap-up into the note that every CRM gets, once an interaction.</summary>
internal sealed class CallNotes(ISystems systems, WriteBackQueue queue, TimeProvider time)
{
    private const string CrmKind = "crm";

    public async Task AddAsync(ContactState contact, InteractionState interaction, string disposition, WrapUpOutcome outcome, string? note, CancellationToken cancellationToken)
    {
        foreach (var system in systems.All.Where(s => s.Kind == CrmKind && s.Adapter.As<IAddNote>() is not null))
            await queue.AddAsync(new WriteBack
            {
                Interaction = interaction.Id,
                Name = system.Id + ":note",
                Contact = contact.Id,
                System = system.Id,
                Label = "Call note",
                Body = Body(disposition, outcome, note),
                HappenedAt = interaction.ConnectedAt ?? contact.StartedAt,
                At = time.GetUtcNow(),
                DueAt = time.GetUtcNow(),
            }, cancellationToken);
    }

    private static string Body(string disposition, WrapUpOutcome outcome, string? note)
    {
        var lines = new List<string> { "Outcome: " + disposition };
        if (outcome.Cause is { } cause) lines.Add("Cause: " + cause);
        if (outcome.Solved is { } solved) lines.Add(solved ? "Solved on this call: yes" : "Solved on this call: not yet");
        if (!string.IsNullOrWhiteSpace(note)) lines.Add(note);
        return string.Join('\n', lines);
    }
}
