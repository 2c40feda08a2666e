namespace AgentHub.Adapters.RequestTracker;

/// <summary>Lists of a customer's tickets, each newest first.</summary>
internal enum TicketStream
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that Request Tracker counts as active.</summary>
    Active,

    /// <summary>The others.</summary>
    Inactive,
}
