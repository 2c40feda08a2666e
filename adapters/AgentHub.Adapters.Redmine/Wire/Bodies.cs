namespace AgentHub.Adapters.Redmine;

// What is sent stands together. What is null is not sent, and stays as it is.

/// <summary>The envelope around what is created or changed.</summary>
internal sealed record IssueBody(IssueFields Issue);

/// <summary>An issue, or what of it changes.</summary>
internal sealed record IssueFields
{
    public string? ProjectId { get; init; }
    public long? TrackerId { get; init; }
    public long? StatusId { get; init; }
    public string? Subject { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<FieldValue>? CustomFields { get; init; }
    public string? Notes { get; init; }
    public bool? PrivateNotes { get; init; }
}

/// <summary>The value of a custom field.</summary>
internal sealed record FieldValue(long Id, string Value);
