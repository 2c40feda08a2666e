namespace AgentHub.YamlAdapters;

/// <summary>How the ticket is read that is written to: whose it is must be known before.</summary>
internal sealed record TicketPlan(RequestPlan Request, RecordPlace Item, RecordMap Map);
