namespace AgentHub.Sandbox.Company;

/// <summary>A ticket of the ticket desk.</summary>
internal sealed record CompanyTicket
{
    public required long Id { get; init; }
    public required string Subject { get; init; }

    /// <summary>What the customer wrote first.</summary>
    public required string Text { get; init; }

    /// <summary>The ticket desk's own word: <c>new</c>, <c>open</c>, <c>pending</c>, <c>hold</c>, <c>solved</c>, <c>closed</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Where it came in: <c>email</c>, <c>web</c>, <c>voice</c>.</summary>
    public required string Channel { get; init; }

    public string? Priority { get; init; }
    public string? Group { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When an answer was promised.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
