namespace AgentHub.Core.Interactions;

/// <summary>Names of all event types the hub knows.</summary>
public static class EventTypes
{
    public const string ContactStarted = "agenthub.contact.started.v1";
    public const string ContactQueued = "agenthub.contact.queued.v1";
    public const string ContactAbandoned = "agenthub.contact.abandoned.v1";
    public const string ContactEnded = "agenthub.contact.ended.v1";
    public const string FactGiven = "agenthub.fact.given.v1";
    public const string FactReasked = "agenthub.fact.reasked.v1";
    public const string IdentityVerified = "agenthub.identity.verified.v1";
    public const string IdentityLinked = "agenthub.identity.linked.v1";
    public const string ConflictDecided = "agenthub.conflict.decided.v1";
    public const string InteractionOffered = "agenthub.interaction.offered.v1";
    public const string InteractionAlerting = "agenthub.interaction.alerting.v1";
    public const string InteractionConnected = "agenthub.interaction.connected.v1";
    public const string InteractionHeld = "agenthub.interaction.held.v1";
    public const string InteractionRetrieved = "agenthub.interaction.retrieved.v1";
    public const string ConsultStarted = "agenthub.interaction.consult.started.v1";
    public const string ConsultEnded = "agenthub.interaction.consult.ended.v1";
    public const string InteractionTransferred = "agenthub.interaction.transferred.v1";
    public const string InteractionDisconnected = "agenthub.interaction.disconnected.v1";
    public const string WrapUpCompleted = "agenthub.interaction.wrapup.completed.v1";
    public const string InteractionDeclined = "agenthub.interaction.declined.v1";
    public const string InteractionMissed = "agenthub.interaction.missed.v1";
    public const string InteractionOpened = "agenthub.interaction.opened.v1";
}
