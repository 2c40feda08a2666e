namespace AgentHub.YamlAdapters;

/// <summary>What must be known of a ticket before it is written to.</summary>
internal sealed record OwnedTicket
{
    public required string Id { get; init; }
    public required string CustomerId { get; init; }
    public Coded<TicketStatus>? Status { get; init; }
    public string? Version { get; init; }
}
