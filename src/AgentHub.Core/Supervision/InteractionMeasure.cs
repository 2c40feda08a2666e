using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>Everything counted about one interaction; made anew from its contact and its waits whenever either changes.</summary>
/// <param name="Time">Finished intervals only; what still lasts is ticked by whoever shows it.</param>
/// <param name="Waits">Cut to the interaction.</param>
/// <param name="Repeats">Known values the caller had to give this agent again.</param>
public sealed record InteractionMeasure(ContactId Contact, InteractionState Interaction, HandleTime Time, WaitMeasure Waits, int Repeats)
{
    /// <summary>True when it counts as handled: the agent had the caller, and the wrap-up is done.</summary>
    public bool IsHandled => Interaction is { IsHandled: true, CompletedAt: not null };

    /// <summary>Measures one interaction.</summary>
    public static InteractionMeasure Of(ContactState contact, InteractionState interaction, IReadOnlyCollection<SystemWait> waits)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(interaction);
        var repeats = contact.Repeats.Count(r => r.Interaction == interaction.Id);
        return new(contact.Id, interaction, HandleTimes.Of(interaction), WaitMeasure.Of(interaction, waits), repeats);
    }
}
