using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentHub.Core.Interactions;
using static AgentHub.Server.Intake.Events.EventMember;

namespace AgentHub.Server.Intake.Events;

/// <summary>
/// The one table of events: what is checked, what the schemas say and what is cleaned of card numbers all come from here
/// (<c>docs/contracts.md</c> section 1).
/// </summary>
internal static class EventKinds
{
    /// <summary>Types the hub writes itself and no source may send.</summary>
    public static FrozenSet<string> HubOnly { get; } =
        FrozenSet.Create(StringComparer.Ordinal, EventTypes.InteractionOpened, EventTypes.FactReasked, EventTypes.IdentityLinked, EventTypes.ConflictDecided);

    /// <summary>What a source may send, in the order of a call.</summary>
    public static ImmutableArray<EventKind> All { get; } =
    [
        new(EventTypes.ContactStarted, "A contact arrived", Word("channel", "voice"), Word("direction", "inbound"), Phone("from"), Phone("to"),
            ShortName("attestation").Optional()),
        new(EventTypes.ContactQueued, "The contact waits in a queue", ShortName("queue")),
        new(EventTypes.ContactAbandoned, "The caller gave up waiting"),
        new(EventTypes.ContactEnded, "The contact is over", Ender),
        new(EventTypes.FactGiven, "The caller gave a value", FactKey("key"), FactValue("value"), Word("by", "customer", "agent"),
            Word("channel", "ivr", "web", "email", "chat", "voice", "app"), ShortName("step").Optional(), Id("interactionId").Optional(),
            Fraction("confidence").Optional(), Time("at").Optional(), Text("quote", 2000).Optional()),
        new(EventTypes.IdentityVerified, "The caller proved who they are, or failed to", Whole("level", 3),
            Word("method", "dob", "pin", "otp", "callback", "portalLogin", "voice"), Word("result", "passed", "failed"), Word("by", "ivr", "web", "agent"),
            Time("expiresAt").Optional()),
        new(EventTypes.InteractionOffered, "The contact is offered to an agent", Interaction, Id("agentId"), ShortName("queue"),
            Word("kind", "queue", "consult", "transfer"), Id("fromInteractionId").Optional(), Time("answerBy").Optional()),
        new(EventTypes.InteractionAlerting, "It rings at the agent's desk", Interaction),
        new(EventTypes.InteractionConnected, "Agent and caller talk", Interaction),
        new(EventTypes.InteractionHeld, "The caller is on hold", Interaction, Word("reason", "research", "system", "verify", "consult", "approval", "other")),
        new(EventTypes.InteractionRetrieved, "The caller is back from hold", Interaction),
        new(EventTypes.ConsultStarted, "Two agents talk while the caller waits", Interaction, Id("consultInteractionId")),
        new(EventTypes.ConsultEnded, "The talk between two agents is over", Interaction, Id("consultInteractionId")),
        new(EventTypes.InteractionTransferred, "The caller was handed over",
            [Interaction, Word("kind", "consult", "warm", "cold"), Id("toInteractionId").Optional(), Id("toAgentId").Optional(), ShortName("toQueue").Optional(),
                Text("reason", 500), Text("note", 10_000).Optional()],
            ["toInteractionId", "toAgentId", "toQueue"]),
        new(EventTypes.InteractionDisconnected, "Agent and caller no longer talk", Interaction, Ender),
        new(EventTypes.WrapUpCompleted, "The agent finished the wrap-up", Interaction, ShortName("disposition"), Text("cause", 500).Optional(),
            Flag("solved").Optional(), Text("summary", 10_000).Optional()),
        new(EventTypes.InteractionDeclined, "The agent declined", Interaction, Text("reason", 500).Optional()),
        new(EventTypes.InteractionMissed, "The agent did not answer in time", Interaction),
    ];

    private static readonly FrozenDictionary<string, EventKind> ByType = All.ToFrozenDictionary(k => k.Type, StringComparer.Ordinal);

    private static EventMember Interaction => Id("interactionId");

    private static EventMember Ender => Word("by", "caller", "agent", "system");

    /// <summary>Null when no source may send it.</summary>
    public static EventKind? Find(string type) => ByType.GetValueOrDefault(type);
}
